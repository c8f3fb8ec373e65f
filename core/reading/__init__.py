"""How a table that people send is read: headings, columns, rows, and what to settle."""
