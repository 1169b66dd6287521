"""ke-hoach.docx, made by tests/tools/make_ready.py: not to be edited."""

from collections.abc import Mapping
from typing import Any

from ntmdocs.template.ready.values import blocks, end_cell, runs, words

ENTRIES = [('[Content_Types].xml', 8, 3002862564, 1449, 49, 393),
 ('_rels/.rels', 8, 3956922224, 736, 434, 678),
 ('word/_rels/document.xml.rels', 8, 2022548282, 812, 736, 973),
 ('word/document.xml', 8, 4213863211, 30124, 1020, 3158),
 ('word/header1.xml', 8, 1577214439, 419, 3204, 3438),
 ('word/styles.xml', 8, 3375576456, 9951, 3483, 5012),
 ('word/settings.xml', 8, 291292070, 939, 5059, 5449),
 ('word/webSettings.xml', 8, 2099633491, 143, 5499, 5626),
 ('word/fontTable.xml', 8, 845069446, 304, 5674, 5883),
 ('docProps/core.xml', 8, 2593517540, 367, 5930, 6145),
 ('docProps/app.xml', 8, 1558194301, 197, 6191, 6342),
 ('docProps/custom.xml', 8, 3948286325, 363, 6391, 6621)]
CHECKSUMS = {'[Content_Types].xml': (2178, 3358281343),
 '_rels/.rels': (920, 176380823),
 'docProps/app.xml': (197, 4189169428),
 'docProps/core.xml': (333, 1816097711),
 'docProps/custom.xml': (352, 95845985),
 'word/_rels/document.xml.rels': (1081, 454475385),
 'word/document.xml': (30124, 2167169265),
 'word/fontTable.xml': (304, 2415117604),
 'word/header1.xml': (419, 3975656679),
 'word/settings.xml': (939, 1132759309),
 'word/styles.xml': (9951, 3715948272),
 'word/webSettings.xml': (143, 3668990903)}


def part_0(values: Mapping[str, Any]) -> tuple[list[str], int]:
    made: list[str] = []
    loops = 0
    made += (
        '<?xml version=\'1.0\' encoding=\'UTF-8\' standalone=\'yes\'?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>'
        '<w:tbl><w:tblPr><w:tblW w:w="9354" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/><w:tblCaption w:val="Phần đầu văn bản"/><w:tblDescription w:val="Bảng bố cục, không phải bảng số liệu"/></w:tblPr><w:tblGrid><w:gridCol w:w="2154"/><w:gridCol w:w="486"/><w:gridCol w:w="614"/><w:gridCol w:w="646"/><w:gridCol w:w="5454"/></w:tblGrid>',
    )
    if values['circulation']:
        made += (
            '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
            '<w:tc><w:tcPr><w:tcW w:w="3254" w:type="dxa"/><w:gridSpan w:val="3"/></w:tcPr>'
            '<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr></w:p></w:tc>'
            '<w:tc><w:tcPr><w:tcW w:w="6100" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>',
            blocks(values['circulation']),
        )
        end_cell(made)
        made += (
            '</w:tc></w:tr>',
        )
    if values['wide_organ']:
        made += (
            '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
            '<w:tc><w:tcPr><w:tcW w:w="3900" w:type="dxa"/><w:gridSpan w:val="4"/></w:tcPr>',
        )
        loops += len(values['parent_lines']) * 502
        for line in values['parent_lines']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="CoQuanChuQuan"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(line),
                '</w:t></w:r></w:p>',
            )
        loops += len(values['organ_lines']) * 495
        for line in values['organ_lines']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="CoQuan"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(line),
                '</w:t></w:r></w:p>',
            )
        made += (
            blocks(values['organ_rule']),
        )
        end_cell(made)
        made += (
            '</w:tc>'
            '<w:tc><w:tcPr><w:tcW w:w="5454" w:type="dxa"/></w:tcPr>'
            '<w:p><w:pPr><w:pStyle w:val="QuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>'
            '<w:p><w:pPr><w:pStyle w:val="TieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>'
            '<w:p><w:pPr><w:pStyle w:val="DuongKe"/><w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr><w:ind w:left="1013" w:right="1013"/></w:pPr></w:p></w:tc></w:tr>',
        )
    else:
        made += (
            '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
            '<w:tc><w:tcPr><w:tcW w:w="3254" w:type="dxa"/><w:gridSpan w:val="3"/></w:tcPr>',
        )
        loops += len(values['parent_lines']) * 502
        for line in values['parent_lines']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="CoQuanChuQuan"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(line),
                '</w:t></w:r></w:p>',
            )
        loops += len(values['organ_lines']) * 495
        for line in values['organ_lines']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="CoQuan"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(line),
                '</w:t></w:r></w:p>',
            )
        made += (
            blocks(values['organ_rule']),
        )
        end_cell(made)
        made += (
            '</w:tc>'
            '<w:tc><w:tcPr><w:tcW w:w="6100" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>'
            '<w:p><w:pPr><w:pStyle w:val="QuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>'
            '<w:p><w:pPr><w:pStyle w:val="TieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>'
            '<w:p><w:pPr><w:pStyle w:val="DuongKe"/><w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr><w:ind w:left="1336" w:right="1336"/></w:pPr></w:p></w:tc></w:tr>',
        )
    if values['long_place']:
        if values['wide_date']:
            made += (
                '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
                '<w:tc><w:tcPr><w:tcW w:w="2640" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>'
                '<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr><w:r><w:t xml:space="preserve">',
            )
            if values['symbol']:
                made += (
                    'Số: ',
                    words(values['number']),
                    '/',
                    words(values['symbol']),
                )
            else:
                made += (
                    '',
                )
            made += (
                '</w:t></w:r></w:p></w:tc>'
                '<w:tc><w:tcPr><w:tcW w:w="6714" w:type="dxa"/><w:gridSpan w:val="3"/></w:tcPr>'
                '<w:p><w:pPr><w:pStyle w:val="DiaDanh"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(values['place']),
                ', ',
                words(values['issued_on']),
                '</w:t></w:r></w:p></w:tc></w:tr>',
            )
        else:
            made += (
                '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
                '<w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/></w:tcPr>'
                '<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr><w:r><w:t xml:space="preserve">',
            )
            if values['symbol']:
                made += (
                    'Số: ',
                    words(values['number']),
                    '/',
                    words(values['symbol']),
                )
            else:
                made += (
                    '',
                )
            made += (
                '</w:t></w:r></w:p></w:tc>'
                '<w:tc><w:tcPr><w:tcW w:w="7200" w:type="dxa"/><w:gridSpan w:val="4"/></w:tcPr>'
                '<w:p><w:pPr><w:pStyle w:val="DiaDanh"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(values['place']),
                ', ',
                words(values['issued_on']),
                '</w:t></w:r></w:p></w:tc></w:tr>',
            )
    else:
        if values['narrow_date']:
            made += (
                '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
                '<w:tc><w:tcPr><w:tcW w:w="3900" w:type="dxa"/><w:gridSpan w:val="4"/></w:tcPr>'
                '<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr><w:r><w:t xml:space="preserve">',
            )
            if values['symbol']:
                made += (
                    'Số: ',
                    words(values['number']),
                    '/',
                    words(values['symbol']),
                )
            else:
                made += (
                    '',
                )
            made += (
                '</w:t></w:r></w:p></w:tc>'
                '<w:tc><w:tcPr><w:tcW w:w="5454" w:type="dxa"/></w:tcPr>'
                '<w:p><w:pPr><w:pStyle w:val="DiaDanh"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(values['place']),
                ', ',
                words(values['issued_on']),
                '</w:t></w:r></w:p></w:tc></w:tr>',
            )
        else:
            if values['wide_organ']:
                made += (
                    '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
                    '<w:tc><w:tcPr><w:tcW w:w="3254" w:type="dxa"/><w:gridSpan w:val="3"/></w:tcPr>'
                    '<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/><w:ind w:left="646"/></w:pPr><w:r><w:t xml:space="preserve">',
                )
                if values['symbol']:
                    made += (
                        'Số: ',
                        words(values['number']),
                        '/',
                        words(values['symbol']),
                    )
                else:
                    made += (
                        '',
                    )
                made += (
                    '</w:t></w:r></w:p></w:tc>'
                    '<w:tc><w:tcPr><w:tcW w:w="6100" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>'
                    '<w:p><w:pPr><w:pStyle w:val="DiaDanh"/></w:pPr><w:r><w:t xml:space="preserve">',
                    words(values['place']),
                    ', ',
                    words(values['issued_on']),
                    '</w:t></w:r></w:p></w:tc></w:tr>',
                )
            else:
                made += (
                    '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
                    '<w:tc><w:tcPr><w:tcW w:w="3254" w:type="dxa"/><w:gridSpan w:val="3"/></w:tcPr>'
                    '<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr><w:r><w:t xml:space="preserve">',
                )
                if values['symbol']:
                    made += (
                        'Số: ',
                        words(values['number']),
                        '/',
                        words(values['symbol']),
                    )
                else:
                    made += (
                        '',
                    )
                made += (
                    '</w:t></w:r></w:p></w:tc>'
                    '<w:tc><w:tcPr><w:tcW w:w="6100" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>'
                    '<w:p><w:pPr><w:pStyle w:val="DiaDanh"/></w:pPr><w:r><w:t xml:space="preserve">',
                    words(values['place']),
                    ', ',
                    words(values['issued_on']),
                    '</w:t></w:r></w:p></w:tc></w:tr>',
                )
    loops += len(values['stamps']) * 667
    for stamp in values['stamps']:
        if values['wide_organ']:
            made += (
                '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
                '<w:tc><w:tcPr><w:tcW w:w="3900" w:type="dxa"/><w:gridSpan w:val="4"/></w:tcPr>',
                blocks(stamp),
            )
            end_cell(made)
            made += (
                '</w:tc>'
                '<w:tc><w:tcPr><w:tcW w:w="5454" w:type="dxa"/></w:tcPr>'
                '<w:p><w:pPr><w:pStyle w:val="DiaDanh"/></w:pPr></w:p></w:tc></w:tr>',
            )
        else:
            made += (
                '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
                '<w:tc><w:tcPr><w:tcW w:w="3254" w:type="dxa"/><w:gridSpan w:val="3"/></w:tcPr>',
                blocks(stamp),
            )
            end_cell(made)
            made += (
                '</w:tc>'
                '<w:tc><w:tcPr><w:tcW w:w="6100" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>'
                '<w:p><w:pPr><w:pStyle w:val="DiaDanh"/></w:pPr></w:p></w:tc></w:tr>',
            )
    made += (
        '</w:tbl>'
        '<w:p><w:pPr><w:pStyle w:val="TenLoai"/></w:pPr><w:r><w:t xml:space="preserve">',
        words(values['document_type']),
        '</w:t></w:r></w:p>'
        '<w:p><w:pPr><w:pStyle w:val="TrichYeu"/></w:pPr><w:r><w:t xml:space="preserve">',
        words(values['subject']),
        '</w:t></w:r></w:p>',
    )
    if values['subtitle']:
        made += (
            '<w:p><w:pPr><w:pStyle w:val="TrichYeu"/></w:pPr><w:r><w:t xml:space="preserve">',
            words(values['subtitle']),
            '</w:t></w:r></w:p>',
        )
    made += (
        blocks(values['subject_rule']),
    )
    if values['addressee']:
        made += (
            '<w:p><w:pPr><w:pStyle w:val="VanBan"/><w:spacing w:before="240"/><w:ind w:left="3129" w:hanging="1147"/><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">Kính gửi: ',
            words(values['addressee']),
            '</w:t></w:r></w:p>',
        )
    if values['addressees']:
        made += (
            '<w:p><w:pPr><w:pStyle w:val="VanBan"/><w:spacing w:before="240"/><w:ind w:left="3129" w:hanging="1147"/><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">Kính gửi:</w:t></w:r></w:p>',
        )
        loops += len(values['addressees']) * 580
        for line in values['addressees']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="VanBan"/><w:spacing w:before="0"/><w:ind w:left="3145" w:hanging="163"/><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">- ',
                words(line),
                '</w:t></w:r></w:p>',
            )
    loops += len(values['blocks']) * 459
    for block in values['blocks']:
        if block['table']:
            made += (
                blocks(block['table']),
            )
        elif block['heading_part']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="Phan"/></w:pPr>',
                runs(block['text']),
                '</w:p>',
            )
        elif block['heading_1']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="DeMuc1"/></w:pPr>',
                runs(block['text']),
                '</w:p>',
            )
        elif block['heading_2']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="DeMuc2"/></w:pPr>',
                runs(block['text']),
                '</w:p>',
            )
        elif block['heading_3']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="DeMuc3"/></w:pPr>',
                runs(block['text']),
                '</w:p>',
            )
        elif block['run_in_heading']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="DeMucLienVan"/></w:pPr>',
                runs(block['text']),
                '</w:p>',
            )
        elif block['legal_basis']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="CanCu"/></w:pPr>',
                runs(block['text']),
                '</w:p>',
            )
        elif block['kept_paragraph']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="VanBanGiuLien"/></w:pPr>',
                runs(block['text']),
                '</w:p>',
            )
        elif block['table_unit']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="BangDonVi"/></w:pPr>',
                runs(block['text']),
                '</w:p>',
            )
        elif block['table_note']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="BangGhiChu"/></w:pPr>',
                runs(block['text']),
                '</w:p>',
            )
        else:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="VanBan"/></w:pPr>',
                runs(block['text']),
                '</w:p>',
            )
    made += (
        '<w:p><w:pPr><w:pStyle w:val="VanBanGiuLien"/><w:spacing w:before="0"/></w:pPr></w:p>'
        '<w:tbl><w:tblPr><w:tblW w:w="9354" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/><w:tblCaption w:val="Nơi nhận và chữ ký"/><w:tblDescription w:val="Bảng bố cục, không phải bảng số liệu"/></w:tblPr><w:tblGrid><w:gridCol w:w="4800"/><w:gridCol w:w="4554"/></w:tblGrid>',
    )
    if values['co_signer_lines']:
        made += (
            '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
            '<w:tc><w:tcPr><w:tcW w:w="4800" w:type="dxa"/></w:tcPr>',
        )
        loops += len(values['co_signer_lines']) * 497
        for line in values['co_signer_lines']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="QuyenHan"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(line),
                '</w:t></w:r></w:p>',
            )
        end_cell(made)
        made += (
            '</w:tc>'
            '<w:tc><w:tcPr><w:tcW w:w="4554" w:type="dxa"/></w:tcPr>',
        )
        loops += len(values['authority_lines']) * 497
        for line in values['authority_lines']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="QuyenHan"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(line),
                '</w:t></w:r></w:p>',
            )
        end_cell(made)
        made += (
            '</w:tc></w:tr>'
            '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
            '<w:tc><w:tcPr><w:tcW w:w="4800" w:type="dxa"/></w:tcPr>',
        )
        if values['co_other_position']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="HoTen"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(values['co_other_position']),
                '</w:t></w:r></w:p>'
                '<w:p><w:pPr><w:pStyle w:val="HoTenSau"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(values['co_full_name']),
                '</w:t></w:r></w:p>',
            )
        else:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="HoTen"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(values['co_full_name']),
                '</w:t></w:r></w:p>',
            )
        end_cell(made)
        made += (
            '</w:tc>'
            '<w:tc><w:tcPr><w:tcW w:w="4554" w:type="dxa"/></w:tcPr>',
        )
        if values['other_position']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="HoTen"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(values['other_position']),
                '</w:t></w:r></w:p>'
                '<w:p><w:pPr><w:pStyle w:val="HoTenSau"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(values['full_name']),
                '</w:t></w:r></w:p>',
            )
        else:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="HoTen"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(values['full_name']),
                '</w:t></w:r></w:p>',
            )
        end_cell(made)
        made += (
            '</w:tc></w:tr>'
            '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
            '<w:tc><w:tcPr><w:tcW w:w="4800" w:type="dxa"/></w:tcPr>'
            '<w:p><w:pPr><w:pStyle w:val="NoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">Nơi nhận:</w:t></w:r></w:p>',
        )
        loops += len(values['recipients']) * 506
        for recipient in values['recipients']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- ',
                words(recipient),
                '</w:t></w:r></w:p>',
            )
        end_cell(made)
        made += (
            '</w:tc>'
            '<w:tc><w:tcPr><w:tcW w:w="4554" w:type="dxa"/></w:tcPr>'
            '<w:p><w:pPr><w:pStyle w:val="NoiNhanTiep"/></w:pPr></w:p></w:tc></w:tr>',
        )
    else:
        made += (
            '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
            '<w:tc><w:tcPr><w:tcW w:w="4800" w:type="dxa"/></w:tcPr>'
            '<w:p><w:pPr><w:pStyle w:val="NoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">Nơi nhận:</w:t></w:r></w:p>',
        )
        loops += len(values['recipients']) * 506
        for recipient in values['recipients']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- ',
                words(recipient),
                '</w:t></w:r></w:p>',
            )
        end_cell(made)
        made += (
            '</w:tc>'
            '<w:tc><w:tcPr><w:tcW w:w="4554" w:type="dxa"/></w:tcPr>',
        )
        loops += len(values['authority_lines']) * 497
        for line in values['authority_lines']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="QuyenHan"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(line),
                '</w:t></w:r></w:p>',
            )
        if values['other_position']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="HoTen"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(values['other_position']),
                '</w:t></w:r></w:p>'
                '<w:p><w:pPr><w:pStyle w:val="HoTenSau"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(values['full_name']),
                '</w:t></w:r></w:p>',
            )
        else:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="HoTen"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(values['full_name']),
                '</w:t></w:r></w:p>',
            )
        end_cell(made)
        made += (
            '</w:tc></w:tr>',
        )
    loops += len(values['more_recipients']) * 727
    for recipient in values['more_recipients']:
        made += (
            '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
            '<w:tc><w:tcPr><w:tcW w:w="4800" w:type="dxa"/></w:tcPr>'
            '<w:p><w:pPr><w:pStyle w:val="NoiNhanTiep"/></w:pPr><w:r><w:t xml:space="preserve">- ',
            words(recipient),
            '</w:t></w:r></w:p></w:tc>'
            '<w:tc><w:tcPr><w:tcW w:w="4554" w:type="dxa"/></w:tcPr>'
            '<w:p><w:pPr><w:pStyle w:val="NoiNhanTiep"/></w:pPr></w:p></w:tc></w:tr>',
        )
    made += (
        '</w:tbl>'
        '<w:p><w:pPr><w:pStyle w:val="KetThucPhan"/>'
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr></w:pPr></w:p>',
    )
    loops += len(values['annexes']) * 2354
    for annex in values['annexes']:
        made += (
            '<w:p><w:pPr><w:pStyle w:val="PhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">',
            words(annex['heading']),
            '</w:t></w:r></w:p>',
        )
        if annex['title']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="TenPhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">',
                words(annex['title']),
                '</w:t></w:r></w:p>',
            )
        made += (
            '<w:p><w:pPr><w:pStyle w:val="KemTheo"/></w:pPr><w:r><w:t xml:space="preserve">',
            words(annex['attachment_note']),
            '</w:t></w:r></w:p>',
            blocks(annex['rule']),
        )
        loops += len(annex['blocks']) * 459
        for block in annex['blocks']:
            if block['table']:
                made += (
                    blocks(block['table']),
                )
            elif block['heading_part']:
                made += (
                    '<w:p><w:pPr><w:pStyle w:val="Phan"/></w:pPr>',
                    runs(block['text']),
                    '</w:p>',
                )
            elif block['heading_1']:
                made += (
                    '<w:p><w:pPr><w:pStyle w:val="DeMuc1"/></w:pPr>',
                    runs(block['text']),
                    '</w:p>',
                )
            elif block['heading_2']:
                made += (
                    '<w:p><w:pPr><w:pStyle w:val="DeMuc2"/></w:pPr>',
                    runs(block['text']),
                    '</w:p>',
                )
            elif block['heading_3']:
                made += (
                    '<w:p><w:pPr><w:pStyle w:val="DeMuc3"/></w:pPr>',
                    runs(block['text']),
                    '</w:p>',
                )
            elif block['run_in_heading']:
                made += (
                    '<w:p><w:pPr><w:pStyle w:val="DeMucLienVan"/></w:pPr>',
                    runs(block['text']),
                    '</w:p>',
                )
            elif block['legal_basis']:
                made += (
                    '<w:p><w:pPr><w:pStyle w:val="CanCu"/></w:pPr>',
                    runs(block['text']),
                    '</w:p>',
                )
            elif block['kept_paragraph']:
                made += (
                    '<w:p><w:pPr><w:pStyle w:val="VanBanGiuLien"/></w:pPr>',
                    runs(block['text']),
                    '</w:p>',
                )
            elif block['table_unit']:
                made += (
                    '<w:p><w:pPr><w:pStyle w:val="BangDonVi"/></w:pPr>',
                    runs(block['text']),
                    '</w:p>',
                )
            elif block['table_note']:
                made += (
                    '<w:p><w:pPr><w:pStyle w:val="BangGhiChu"/></w:pPr>',
                    runs(block['text']),
                    '</w:p>',
                )
            else:
                made += (
                    '<w:p><w:pPr><w:pStyle w:val="VanBan"/></w:pPr>',
                    runs(block['text']),
                    '</w:p>',
                )
        if annex['landscape']:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="KetThucPhan"/>'
                '<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr></w:pPr></w:p>',
            )
        else:
            made += (
                '<w:p><w:pPr><w:pStyle w:val="KetThucPhan"/>'
                '<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr></w:pPr></w:p>',
            )
    made += (
        '<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr></w:body></w:document>',
    )
    return made, loops


PARTS = {'word/document.xml': part_0}
