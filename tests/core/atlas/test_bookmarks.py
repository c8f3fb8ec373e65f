"""Bookmarks appended to a PDF as Qt writes it, here with as little in it as there can be."""

from __future__ import annotations

import pytest

from planstatus.core.atlas.bookmarks import with_bookmarks

from ...reading_pdf import bookmarks, objects


def pdf_of(pages: int) -> bytes:
    """Return a PDF of empty pages, with its objects where its table says."""
    kids = " ".join(f"{n} 0 R" for n in range(3, 3 + pages))
    bodies = [
        "<<\n/Type /Catalog\n/Pages 2 0 R\n>>",
        f"<<\n/Type /Pages\n/Kids\n[\n{kids}\n]\n/Count {pages}\n>>",
        *("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>" for _ in range(pages)),
    ]
    bodies.append("<<\n/Title (utkast)\n/Producer (Qt)\n>>")
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{each:010d} 00000 n \n" for each in offsets)
    size, begins = len(bodies) + 1, len(out)
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    trailer = f"/Size {size}\n/Info {size - 1} 0 R\n/Root 1 0 R"
    return out + f"trailer\n<<\n{trailer}\n>>\nstartxref\n{begins}\n%%EOF\n".encode()


def test_each_bookmark_leads_to_its_page_and_keeps_its_letters() -> None:
    wanted = [("Oversikt", 0), ("Deatnu – Tana", 1), ("Gáivuotna (Kåfjord) \\ 🌊", 3)]
    assert bookmarks(with_bookmarks(pdf_of(4), "Atlas", wanted, "nb")) == wanted


def test_what_was_written_stays_as_it_is_and_the_language_is_said() -> None:
    before = pdf_of(2)
    after = with_bookmarks(before, "Plankontor: Troms", [("Oversikt", 0)], "nn")
    assert after.startswith(before)
    assert b"/Lang (nn)" in objects(after)[1]
    assert b"/PageMode /UseOutlines" in objects(after)[1]


def test_the_title_of_the_document_takes_the_place_of_the_one_there_was() -> None:
    about = objects(with_bookmarks(pdf_of(2), "Nord", [("Oversikt", 0)], "nb"))[5]
    assert b"/Title <FEFF004E006F00720064>" in about
    assert b"utkast" not in about
    assert b"/Producer (Qt)" in about


@pytest.mark.parametrize(
    "pdf",
    [b"", b"%PDF-1.7\nintet", pdf_of(1)[:-40]],
    ids=["nothing", "no objects", "cut off"],
)
def test_what_is_no_such_pdf_is_refused(pdf: bytes) -> None:
    with pytest.raises(ValueError, match="startxref"):
        with_bookmarks(pdf, "Atlas", [("Oversikt", 0)], "nb")


def test_a_page_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="Oversikt"):
        with_bookmarks(pdf_of(2), "Atlas", [("Oversikt", 2)], "nb")
