"""What the tests measure with: LibreOffice, the validator, the page, the decree."""
