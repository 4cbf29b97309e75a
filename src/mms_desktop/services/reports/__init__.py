"""Reports: one content, written as PDF, DOCX, XLSX and plain text."""
