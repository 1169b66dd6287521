"""What is known of ke-hoach.docx, made by tests/tools/make_ready.py: not to be edited."""

from typing import Any

from ntmdocs.word.lengths import Length

DIGEST = 'fab0c5cc9b072bf94c6826564f8d05aed39a714ff6d3cb8e24f65ed0b269afb7'
MEASURES: dict[str, Any] = {
    'portrait_width': Length(467.7),
    'landscape_width': Length(714.3),
    'turned_width': Length(714.3),
    'organ_width': Length(162.7),
    'wide_organ_column': Length(195.0),
    'date_width': Length(305.0),
    'narrow_date_width': Length(272.7),
    'wide_date_width': Length(335.7),
    'recipients_width': Length(240.0),
    'has_more_recipients': True,
    'signature_width': Length(227.7),
    'organ_size': Length(13.0),
    'subject_size': Length(14.0),
    'place_size': Length(14.0),
    'recipient_size': Length(11.0),
    'position_size': Length(14.0),
    'body_size': Length(14.0),
    'table_size': Length(13.0),
    'table_title_size': Length(13.0),
}
SLOTS = {'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title></dc:title><dc:subject></dc:subject><dc:creator></dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>': '<?xml version=\'1.0\' encoding=\'UTF-8\' standalone=\'yes\'?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>{ntmdocs:title}</dc:title><dc:subject>{ntmdocs:subject}</dc:subject><dc:creator>{ntmdocs:creator}</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>'}
