(() => {
  const said = document.currentScript.dataset.sort;
  const value = (row, column) => {
    const cell = row.cells[column];
    return (cell.dataset.sort ?? cell.textContent).trim().toLowerCase();
  };
  const compare = (one, other) => {
    const difference = Number(one) - Number(other);
    return Number.isNaN(difference) ? (one < other ? -1 : one > other ? 1 : 0) : difference;
  };
  const sort = (heading) => {
    const up = heading.getAttribute("aria-sort") !== "ascending";
    const body = heading.closest("table").tBodies[0];
    const rows = [...body.rows].map((row) => [value(row, heading.cellIndex), row]);
    rows.sort(([one], [other]) => {
      if (!one || !other) return !one - !other; // what is empty comes last, either way
      return up ? compare(one, other) : compare(other, one);
    });
    body.append(...rows.map(([, row]) => row));
    for (const each of heading.parentElement.cells) each.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", up ? "ascending" : "descending");
  };
  for (const heading of document.querySelectorAll("table.sortable thead th")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    button.title = said.replace("{column}", heading.textContent);
    button.addEventListener("click", () => sort(heading));
    heading.replaceChildren(button);
  }
  const frames = [...document.querySelectorAll(".frame")];
  const reach = () => {
    for (const each of frames) {
      if (each.scrollWidth > each.clientWidth) each.tabIndex = 0;
      else each.removeAttribute("tabindex"); // nothing to scroll to with the keyboard
    }
  };
  addEventListener("resize", reach);
  reach();
})();
