"""ke-hoach.docx, made by tests/tools/make_ready.py: not to be edited."""

# mypy: ignore-errors

JINJA = '3.1.6'


class Part0:
    NAME = 'word/document.xml'
    NAMESPACES = {'r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
     'w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'}
    HAS_MARKS = True
    SPOTS = [('', ''), ('w:tc', ''), ('', ''), ('', ''), ('', ''), ('w:t', ''), ('', ''), ('', ''),
     ('w:t', ''), ('', ''), ('w:tc', ''), ('', ''), ('', ''), ('w:t', ''), ('', ''), ('', ''),
     ('w:t', ''), ('', ''), ('w:tc', ''), ('', ''), ('', ''), ('', ''), ('', ''), ('w:t', ''),
     ('w:t', ''), ('', ''), ('w:t', ''), ('w:t', ''), ('', ''), ('', ''), ('w:t', ''), ('w:t', ''),
     ('', ''), ('w:t', ''), ('w:t', ''), ('', ''), ('', ''), ('', ''), ('', ''), ('w:t', ''),
     ('w:t', ''), ('', ''), ('w:t', ''), ('w:t', ''), ('', ''), ('', ''), ('', ''), ('w:t', ''),
     ('w:t', ''), ('', ''), ('w:t', ''), ('w:t', ''), ('', ''), ('', ''), ('w:t', ''), ('w:t', ''),
     ('', ''), ('w:t', ''), ('w:t', ''), ('', ''), ('', ''), ('', ''), ('', ''), ('', ''),
     ('w:tc', ''), ('', ''), ('w:tc', ''), ('', ''), ('', ''), ('w:t', ''), ('w:t', ''), ('', ''),
     ('w:t', ''), ('', ''), ('w:body', ''), ('', ''), ('w:t', ''), ('', ''), ('', ''), ('', ''),
     ('w:t', ''), ('', ''), ('', ''), ('', ''), ('', ''), ('w:body', ''), ('', ''), ('w:p', ''),
     ('', ''), ('w:p', ''), ('', ''), ('w:p', ''), ('', ''), ('w:p', ''), ('', ''), ('w:p', ''),
     ('', ''), ('w:p', ''), ('', ''), ('w:p', ''), ('', ''), ('w:p', ''), ('', ''), ('w:p', ''),
     ('', ''), ('w:p', ''), ('', ''), ('', ''), ('', ''), ('', ''), ('w:t', ''), ('', ''), ('', ''),
     ('w:t', ''), ('', ''), ('', ''), ('w:t', ''), ('w:t', ''), ('', ''), ('w:t', ''), ('', ''),
     ('', ''), ('w:t', ''), ('w:t', ''), ('', ''), ('w:t', ''), ('', ''), ('', ''), ('w:t', ''),
     ('', ''), ('', ''), ('', ''), ('w:t', ''), ('', ''), ('', ''), ('w:t', ''), ('', ''), ('', ''),
     ('w:t', ''), ('w:t', ''), ('', ''), ('w:t', ''), ('', ''), ('', ''), ('', ''), ('w:t', ''),
     ('', ''), ('', ''), ('w:t', ''), ('', ''), ('w:t', ''), ('', ''), ('w:t', ''), ('w:body', ''),
     ('', ''), ('', ''), ('w:body', ''), ('', ''), ('w:p', ''), ('', ''), ('w:p', ''), ('', ''),
     ('w:p', ''), ('', ''), ('w:p', ''), ('', ''), ('w:p', ''), ('', ''), ('w:p', ''), ('', ''),
     ('w:p', ''), ('', ''), ('w:p', ''), ('', ''), ('w:p', ''), ('', ''), ('w:p', ''), ('', ''),
     ('', ''), ('', ''), ('', ''), ('', ''), ('', '')]

    def code():
        global name, root, blocks, debug_info
        from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
        name = 'word/document.xml'

        def root(context, missing=missing, environment=environment):
            resolve = context.resolve_or_missing
            undefined = environment.undefined
            concat = environment.concat
            cond_expr_undefined = Undefined
            if 0: yield None
            l_0_circulation = resolve('circulation')
            l_0_wide_organ = resolve('wide_organ')
            l_0_parent_lines = resolve('parent_lines')
            l_0_organ_lines = resolve('organ_lines')
            l_0_organ_rule = resolve('organ_rule')
            l_0_long_place = resolve('long_place')
            l_0_wide_date = resolve('wide_date')
            l_0_symbol = resolve('symbol')
            l_0_number = resolve('number')
            l_0_place = resolve('place')
            l_0_issued_on = resolve('issued_on')
            l_0_narrow_date = resolve('narrow_date')
            l_0_stamps = resolve('stamps')
            l_0_document_type = resolve('document_type')
            l_0_subject = resolve('subject')
            l_0_subtitle = resolve('subtitle')
            l_0_subject_rule = resolve('subject_rule')
            l_0_addressee = resolve('addressee')
            l_0_addressees = resolve('addressees')
            l_0_blocks = resolve('blocks')
            l_0_co_signer_lines = resolve('co_signer_lines')
            l_0_authority_lines = resolve('authority_lines')
            l_0_co_other_position = resolve('co_other_position')
            l_0_co_full_name = resolve('co_full_name')
            l_0_other_position = resolve('other_position')
            l_0_full_name = resolve('full_name')
            l_0_recipients = resolve('recipients')
            l_0_more_recipients = resolve('more_recipients')
            l_0_annexes = resolve('annexes')
            try:
                t_1 = environment.filters[' loop']
            except KeyError:
                @internalcode
                def t_1(*unused):
                    raise TemplateRuntimeError("No filter named ' loop' found.")
            pass
            yield '<?xml version=\'1.0\' encoding=\'UTF-8\' standalone=\'yes\'?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:tbl><w:tblPr><w:tblW w:w="9354" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/><w:tblCaption w:val="Phần đầu văn bản"/><w:tblDescription w:val="Bảng bố cục, không phải bảng số liệu"/></w:tblPr><w:tblGrid><w:gridCol w:w="2154"/><w:gridCol w:w="486"/><w:gridCol w:w="614"/><w:gridCol w:w="646"/><w:gridCol w:w="5454"/></w:tblGrid>'
            if (undefined(name='circulation') if l_0_circulation is missing else l_0_circulation):
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3254" w:type="dxa"/><w:gridSpan w:val="3"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6100" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>'
                yield environment.put_xml((undefined(name='circulation') if l_0_circulation is missing else l_0_circulation), 1, context)
                yield '\x02</w:tc></w:tr>'
            if (undefined(name='wide_organ') if l_0_wide_organ is missing else l_0_wide_organ):
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3900" w:type="dxa"/><w:gridSpan w:val="4"/></w:tcPr>'
                for l_1_line in t_1(context, (undefined(name='parent_lines') if l_0_parent_lines is missing else l_0_parent_lines), 502):
                    _loop_vars = {}
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="CoQuanChuQuan"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run(l_1_line, 5, context)
                    yield '</w:t></w:r></w:p>'
                l_1_line = missing
                for l_1_line in t_1(context, (undefined(name='organ_lines') if l_0_organ_lines is missing else l_0_organ_lines), 495):
                    _loop_vars = {}
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="CoQuan"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run(l_1_line, 8, context)
                    yield '</w:t></w:r></w:p>'
                l_1_line = missing
                yield environment.put_xml((undefined(name='organ_rule') if l_0_organ_rule is missing else l_0_organ_rule), 10, context)
                yield '\x02</w:tc><w:tc><w:tcPr><w:tcW w:w="5454" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="QuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="DuongKe"/><w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr><w:ind w:left="1013" w:right="1013"/></w:pPr></w:p></w:tc></w:tr>'
            else:
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3254" w:type="dxa"/><w:gridSpan w:val="3"/></w:tcPr>'
                for l_1_line in t_1(context, (undefined(name='parent_lines') if l_0_parent_lines is missing else l_0_parent_lines), 502):
                    _loop_vars = {}
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="CoQuanChuQuan"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run(l_1_line, 13, context)
                    yield '</w:t></w:r></w:p>'
                l_1_line = missing
                for l_1_line in t_1(context, (undefined(name='organ_lines') if l_0_organ_lines is missing else l_0_organ_lines), 495):
                    _loop_vars = {}
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="CoQuan"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run(l_1_line, 16, context)
                    yield '</w:t></w:r></w:p>'
                l_1_line = missing
                yield environment.put_xml((undefined(name='organ_rule') if l_0_organ_rule is missing else l_0_organ_rule), 18, context)
                yield '\x02</w:tc><w:tc><w:tcPr><w:tcW w:w="6100" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="QuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="DuongKe"/><w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr><w:ind w:left="1336" w:right="1336"/></w:pPr></w:p></w:tc></w:tr>'
            if (undefined(name='long_place') if l_0_long_place is missing else l_0_long_place):
                pass
                if (undefined(name='wide_date') if l_0_wide_date is missing else l_0_wide_date):
                    pass
                    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2640" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if (undefined(name='symbol') if l_0_symbol is missing else l_0_symbol):
                        pass
                        yield 'Số: '
                        yield environment.put_run((undefined(name='number') if l_0_number is missing else l_0_number), 23, context)
                        yield '/'
                        yield environment.put_run((undefined(name='symbol') if l_0_symbol is missing else l_0_symbol), 24, context)
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6714" w:type="dxa"/><w:gridSpan w:val="3"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="DiaDanh"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run((undefined(name='place') if l_0_place is missing else l_0_place), 26, context)
                    yield ', '
                    yield environment.put_run((undefined(name='issued_on') if l_0_issued_on is missing else l_0_issued_on), 27, context)
                    yield '</w:t></w:r></w:p></w:tc></w:tr>'
                else:
                    pass
                    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if (undefined(name='symbol') if l_0_symbol is missing else l_0_symbol):
                        pass
                        yield 'Số: '
                        yield environment.put_run((undefined(name='number') if l_0_number is missing else l_0_number), 30, context)
                        yield '/'
                        yield environment.put_run((undefined(name='symbol') if l_0_symbol is missing else l_0_symbol), 31, context)
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="7200" w:type="dxa"/><w:gridSpan w:val="4"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="DiaDanh"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run((undefined(name='place') if l_0_place is missing else l_0_place), 33, context)
                    yield ', '
                    yield environment.put_run((undefined(name='issued_on') if l_0_issued_on is missing else l_0_issued_on), 34, context)
                    yield '</w:t></w:r></w:p></w:tc></w:tr>'
            else:
                pass
                if (undefined(name='narrow_date') if l_0_narrow_date is missing else l_0_narrow_date):
                    pass
                    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3900" w:type="dxa"/><w:gridSpan w:val="4"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if (undefined(name='symbol') if l_0_symbol is missing else l_0_symbol):
                        pass
                        yield 'Số: '
                        yield environment.put_run((undefined(name='number') if l_0_number is missing else l_0_number), 39, context)
                        yield '/'
                        yield environment.put_run((undefined(name='symbol') if l_0_symbol is missing else l_0_symbol), 40, context)
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5454" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="DiaDanh"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run((undefined(name='place') if l_0_place is missing else l_0_place), 42, context)
                    yield ', '
                    yield environment.put_run((undefined(name='issued_on') if l_0_issued_on is missing else l_0_issued_on), 43, context)
                    yield '</w:t></w:r></w:p></w:tc></w:tr>'
                else:
                    pass
                    if (undefined(name='wide_organ') if l_0_wide_organ is missing else l_0_wide_organ):
                        pass
                        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3254" w:type="dxa"/><w:gridSpan w:val="3"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="SoKyHieu"/><w:ind w:left="646"/></w:pPr><w:r><w:t xml:space="preserve">'
                        if (undefined(name='symbol') if l_0_symbol is missing else l_0_symbol):
                            pass
                            yield 'Số: '
                            yield environment.put_run((undefined(name='number') if l_0_number is missing else l_0_number), 47, context)
                            yield '/'
                            yield environment.put_run((undefined(name='symbol') if l_0_symbol is missing else l_0_symbol), 48, context)
                        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6100" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="DiaDanh"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.put_run((undefined(name='place') if l_0_place is missing else l_0_place), 50, context)
                        yield ', '
                        yield environment.put_run((undefined(name='issued_on') if l_0_issued_on is missing else l_0_issued_on), 51, context)
                        yield '</w:t></w:r></w:p></w:tc></w:tr>'
                    else:
                        pass
                        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3254" w:type="dxa"/><w:gridSpan w:val="3"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr><w:r><w:t xml:space="preserve">'
                        if (undefined(name='symbol') if l_0_symbol is missing else l_0_symbol):
                            pass
                            yield 'Số: '
                            yield environment.put_run((undefined(name='number') if l_0_number is missing else l_0_number), 54, context)
                            yield '/'
                            yield environment.put_run((undefined(name='symbol') if l_0_symbol is missing else l_0_symbol), 55, context)
                        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6100" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="DiaDanh"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.put_run((undefined(name='place') if l_0_place is missing else l_0_place), 57, context)
                        yield ', '
                        yield environment.put_run((undefined(name='issued_on') if l_0_issued_on is missing else l_0_issued_on), 58, context)
                        yield '</w:t></w:r></w:p></w:tc></w:tr>'
            for l_1_stamp in t_1(context, (undefined(name='stamps') if l_0_stamps is missing else l_0_stamps), 667):
                _loop_vars = {}
                pass
                if (undefined(name='wide_organ') if l_0_wide_organ is missing else l_0_wide_organ):
                    pass
                    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3900" w:type="dxa"/><w:gridSpan w:val="4"/></w:tcPr>'
                    yield environment.put_xml(l_1_stamp, 64, context)
                    yield '\x02</w:tc><w:tc><w:tcPr><w:tcW w:w="5454" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="DiaDanh"/></w:pPr></w:p></w:tc></w:tr>'
                else:
                    pass
                    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3254" w:type="dxa"/><w:gridSpan w:val="3"/></w:tcPr>'
                    yield environment.put_xml(l_1_stamp, 66, context)
                    yield '\x02</w:tc><w:tc><w:tcPr><w:tcW w:w="6100" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="DiaDanh"/></w:pPr></w:p></w:tc></w:tr>'
            l_1_stamp = missing
            yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="TenLoai"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.put_run((undefined(name='document_type') if l_0_document_type is missing else l_0_document_type), 69, context)
            yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TrichYeu"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.put_run((undefined(name='subject') if l_0_subject is missing else l_0_subject), 70, context)
            yield '</w:t></w:r></w:p>'
            if (undefined(name='subtitle') if l_0_subtitle is missing else l_0_subtitle):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TrichYeu"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.put_run((undefined(name='subtitle') if l_0_subtitle is missing else l_0_subtitle), 72, context)
                yield '</w:t></w:r></w:p>'
            yield environment.put_xml((undefined(name='subject_rule') if l_0_subject_rule is missing else l_0_subject_rule), 74, context)
            if (undefined(name='addressee') if l_0_addressee is missing else l_0_addressee):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VanBan"/><w:spacing w:before="240"/><w:ind w:left="3129" w:hanging="1147"/><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">Kính gửi: '
                yield environment.put_run((undefined(name='addressee') if l_0_addressee is missing else l_0_addressee), 76, context)
                yield '</w:t></w:r></w:p>'
            if (undefined(name='addressees') if l_0_addressees is missing else l_0_addressees):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="VanBan"/><w:spacing w:before="240"/><w:ind w:left="3129" w:hanging="1147"/><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">Kính gửi:</w:t></w:r></w:p>'
                for l_1_line in t_1(context, (undefined(name='addressees') if l_0_addressees is missing else l_0_addressees), 580):
                    _loop_vars = {}
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="VanBan"/><w:spacing w:before="0"/><w:ind w:left="3145" w:hanging="163"/><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">- '
                    yield environment.put_run(l_1_line, 80, context)
                    yield '</w:t></w:r></w:p>'
                l_1_line = missing
            for l_1_block in t_1(context, (undefined(name='blocks') if l_0_blocks is missing else l_0_blocks), 459):
                _loop_vars = {}
                pass
                if environment.getattr(l_1_block, 'table'):
                    pass
                    yield environment.put_xml(environment.getattr(l_1_block, 'table'), 85, context)
                elif environment.getattr(l_1_block, 'heading_part'):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="Phan"/></w:pPr>'
                    yield environment.put_xml(environment.getattr(l_1_block, 'text'), 87, context)
                    yield '</w:p>'
                elif environment.getattr(l_1_block, 'heading_1'):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="DeMuc1"/></w:pPr>'
                    yield environment.put_xml(environment.getattr(l_1_block, 'text'), 89, context)
                    yield '</w:p>'
                elif environment.getattr(l_1_block, 'heading_2'):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="DeMuc2"/></w:pPr>'
                    yield environment.put_xml(environment.getattr(l_1_block, 'text'), 91, context)
                    yield '</w:p>'
                elif environment.getattr(l_1_block, 'heading_3'):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="DeMuc3"/></w:pPr>'
                    yield environment.put_xml(environment.getattr(l_1_block, 'text'), 93, context)
                    yield '</w:p>'
                elif environment.getattr(l_1_block, 'run_in_heading'):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="DeMucLienVan"/></w:pPr>'
                    yield environment.put_xml(environment.getattr(l_1_block, 'text'), 95, context)
                    yield '</w:p>'
                elif environment.getattr(l_1_block, 'legal_basis'):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="CanCu"/></w:pPr>'
                    yield environment.put_xml(environment.getattr(l_1_block, 'text'), 97, context)
                    yield '</w:p>'
                elif environment.getattr(l_1_block, 'kept_paragraph'):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="VanBanGiuLien"/></w:pPr>'
                    yield environment.put_xml(environment.getattr(l_1_block, 'text'), 99, context)
                    yield '</w:p>'
                elif environment.getattr(l_1_block, 'table_unit'):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="BangDonVi"/></w:pPr>'
                    yield environment.put_xml(environment.getattr(l_1_block, 'text'), 101, context)
                    yield '</w:p>'
                elif environment.getattr(l_1_block, 'table_note'):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="BangGhiChu"/></w:pPr>'
                    yield environment.put_xml(environment.getattr(l_1_block, 'text'), 103, context)
                    yield '</w:p>'
                else:
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="VanBan"/></w:pPr>'
                    yield environment.put_xml(environment.getattr(l_1_block, 'text'), 105, context)
                    yield '</w:p>'
            l_1_block = missing
            yield '<w:p><w:pPr><w:pStyle w:val="VanBanGiuLien"/><w:spacing w:before="0"/></w:pPr></w:p><w:tbl><w:tblPr><w:tblW w:w="9354" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/><w:tblCaption w:val="Nơi nhận và chữ ký"/><w:tblDescription w:val="Bảng bố cục, không phải bảng số liệu"/></w:tblPr><w:tblGrid><w:gridCol w:w="4800"/><w:gridCol w:w="4554"/></w:tblGrid>'
            if (undefined(name='co_signer_lines') if l_0_co_signer_lines is missing else l_0_co_signer_lines):
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4800" w:type="dxa"/></w:tcPr>'
                for l_1_line in t_1(context, (undefined(name='co_signer_lines') if l_0_co_signer_lines is missing else l_0_co_signer_lines), 497):
                    _loop_vars = {}
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="QuyenHan"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run(l_1_line, 110, context)
                    yield '</w:t></w:r></w:p>'
                l_1_line = missing
                yield '\x02</w:tc><w:tc><w:tcPr><w:tcW w:w="4554" w:type="dxa"/></w:tcPr>'
                for l_1_line in t_1(context, (undefined(name='authority_lines') if l_0_authority_lines is missing else l_0_authority_lines), 497):
                    _loop_vars = {}
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="QuyenHan"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run(l_1_line, 113, context)
                    yield '</w:t></w:r></w:p>'
                l_1_line = missing
                yield '\x02</w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4800" w:type="dxa"/></w:tcPr>'
                if (undefined(name='co_other_position') if l_0_co_other_position is missing else l_0_co_other_position):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="HoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run((undefined(name='co_other_position') if l_0_co_other_position is missing else l_0_co_other_position), 116, context)
                    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="HoTenSau"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run((undefined(name='co_full_name') if l_0_co_full_name is missing else l_0_co_full_name), 117, context)
                    yield '</w:t></w:r></w:p>'
                else:
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="HoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run((undefined(name='co_full_name') if l_0_co_full_name is missing else l_0_co_full_name), 119, context)
                    yield '</w:t></w:r></w:p>'
                yield '\x02</w:tc><w:tc><w:tcPr><w:tcW w:w="4554" w:type="dxa"/></w:tcPr>'
                if (undefined(name='other_position') if l_0_other_position is missing else l_0_other_position):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="HoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run((undefined(name='other_position') if l_0_other_position is missing else l_0_other_position), 122, context)
                    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="HoTenSau"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run((undefined(name='full_name') if l_0_full_name is missing else l_0_full_name), 123, context)
                    yield '</w:t></w:r></w:p>'
                else:
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="HoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run((undefined(name='full_name') if l_0_full_name is missing else l_0_full_name), 125, context)
                    yield '</w:t></w:r></w:p>'
                yield '\x02</w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4800" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="NoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">Nơi nhận:</w:t></w:r></w:p>'
                for l_1_recipient in t_1(context, (undefined(name='recipients') if l_0_recipients is missing else l_0_recipients), 506):
                    _loop_vars = {}
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- '
                    yield environment.put_run(l_1_recipient, 128, context)
                    yield '</w:t></w:r></w:p>'
                l_1_recipient = missing
                yield '\x02</w:tc><w:tc><w:tcPr><w:tcW w:w="4554" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="NoiNhanTiep"/></w:pPr></w:p></w:tc></w:tr>'
            else:
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4800" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="NoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">Nơi nhận:</w:t></w:r></w:p>'
                for l_1_recipient in t_1(context, (undefined(name='recipients') if l_0_recipients is missing else l_0_recipients), 506):
                    _loop_vars = {}
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- '
                    yield environment.put_run(l_1_recipient, 132, context)
                    yield '</w:t></w:r></w:p>'
                l_1_recipient = missing
                yield '\x02</w:tc><w:tc><w:tcPr><w:tcW w:w="4554" w:type="dxa"/></w:tcPr>'
                for l_1_line in t_1(context, (undefined(name='authority_lines') if l_0_authority_lines is missing else l_0_authority_lines), 497):
                    _loop_vars = {}
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="QuyenHan"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run(l_1_line, 135, context)
                    yield '</w:t></w:r></w:p>'
                l_1_line = missing
                if (undefined(name='other_position') if l_0_other_position is missing else l_0_other_position):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="HoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run((undefined(name='other_position') if l_0_other_position is missing else l_0_other_position), 138, context)
                    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="HoTenSau"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run((undefined(name='full_name') if l_0_full_name is missing else l_0_full_name), 139, context)
                    yield '</w:t></w:r></w:p>'
                else:
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="HoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run((undefined(name='full_name') if l_0_full_name is missing else l_0_full_name), 141, context)
                    yield '</w:t></w:r></w:p>'
                yield '\x02</w:tc></w:tr>'
            for l_1_recipient in t_1(context, (undefined(name='more_recipients') if l_0_more_recipients is missing else l_0_more_recipients), 727):
                _loop_vars = {}
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4800" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="NoiNhanTiep"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield environment.put_run(l_1_recipient, 145, context)
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4554" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="NoiNhanTiep"/></w:pPr></w:p></w:tc></w:tr>'
            l_1_recipient = missing
            yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="KetThucPhan"/><w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr></w:pPr></w:p>'
            for l_1_annex in t_1(context, (undefined(name='annexes') if l_0_annexes is missing else l_0_annexes), 2354):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="PhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.put_run(environment.getattr(l_1_annex, 'heading'), 148, context)
                yield '</w:t></w:r></w:p>'
                if environment.getattr(l_1_annex, 'title'):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="TenPhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.put_run(environment.getattr(l_1_annex, 'title'), 150, context)
                    yield '</w:t></w:r></w:p>'
                yield '<w:p><w:pPr><w:pStyle w:val="KemTheo"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.put_run(environment.getattr(l_1_annex, 'attachment_note'), 152, context)
                yield '</w:t></w:r></w:p>'
                yield environment.put_xml(environment.getattr(l_1_annex, 'rule'), 153, context)
                for l_2_block in t_1(context, environment.getattr(l_1_annex, 'blocks'), 459):
                    _loop_vars = {}
                    pass
                    if environment.getattr(l_2_block, 'table'):
                        pass
                        yield environment.put_xml(environment.getattr(l_2_block, 'table'), 156, context)
                    elif environment.getattr(l_2_block, 'heading_part'):
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="Phan"/></w:pPr>'
                        yield environment.put_xml(environment.getattr(l_2_block, 'text'), 158, context)
                        yield '</w:p>'
                    elif environment.getattr(l_2_block, 'heading_1'):
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="DeMuc1"/></w:pPr>'
                        yield environment.put_xml(environment.getattr(l_2_block, 'text'), 160, context)
                        yield '</w:p>'
                    elif environment.getattr(l_2_block, 'heading_2'):
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="DeMuc2"/></w:pPr>'
                        yield environment.put_xml(environment.getattr(l_2_block, 'text'), 162, context)
                        yield '</w:p>'
                    elif environment.getattr(l_2_block, 'heading_3'):
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="DeMuc3"/></w:pPr>'
                        yield environment.put_xml(environment.getattr(l_2_block, 'text'), 164, context)
                        yield '</w:p>'
                    elif environment.getattr(l_2_block, 'run_in_heading'):
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="DeMucLienVan"/></w:pPr>'
                        yield environment.put_xml(environment.getattr(l_2_block, 'text'), 166, context)
                        yield '</w:p>'
                    elif environment.getattr(l_2_block, 'legal_basis'):
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="CanCu"/></w:pPr>'
                        yield environment.put_xml(environment.getattr(l_2_block, 'text'), 168, context)
                        yield '</w:p>'
                    elif environment.getattr(l_2_block, 'kept_paragraph'):
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="VanBanGiuLien"/></w:pPr>'
                        yield environment.put_xml(environment.getattr(l_2_block, 'text'), 170, context)
                        yield '</w:p>'
                    elif environment.getattr(l_2_block, 'table_unit'):
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="BangDonVi"/></w:pPr>'
                        yield environment.put_xml(environment.getattr(l_2_block, 'text'), 172, context)
                        yield '</w:p>'
                    elif environment.getattr(l_2_block, 'table_note'):
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="BangGhiChu"/></w:pPr>'
                        yield environment.put_xml(environment.getattr(l_2_block, 'text'), 174, context)
                        yield '</w:p>'
                    else:
                        pass
                        yield '<w:p><w:pPr><w:pStyle w:val="VanBan"/></w:pPr>'
                        yield environment.put_xml(environment.getattr(l_2_block, 'text'), 176, context)
                        yield '</w:p>'
                l_2_block = missing
                if environment.getattr(l_1_annex, 'landscape'):
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="KetThucPhan"/><w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr></w:pPr></w:p>'
                else:
                    pass
                    yield '<w:p><w:pPr><w:pStyle w:val="KetThucPhan"/><w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr></w:pPr></w:p>'
            l_1_annex = missing
            yield '<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr></w:body></w:document>'

        blocks = {}
        debug_info = '3=47&4=50&6=52&7=55&8=59&10=62&11=66&13=69&15=74&16=78&18=81&19=85&21=88&23=90&24=92&25=95&26=98&27=100&29=102&30=104&32=109&33=112&34=114&36=116&37=118&40=122&41=125&42=128&43=130&45=132&46=134&48=138&49=141&50=144&51=146&53=148&54=150&56=155&57=158&58=160&60=162&61=164&65=166&66=169&67=172&69=177&72=181&73=183&74=185&75=188&77=190&78=191&79=194&81=196&82=199&83=203&86=206&87=209&88=211&89=212&90=215&91=217&92=220&93=222&94=225&95=227&96=230&97=232&98=235&99=237&100=240&101=242&102=245&103=247&104=250&105=252&106=255&108=260&111=264&112=267&113=271&115=275&116=279&118=283&119=286&120=288&122=293&124=296&125=299&126=301&128=306&130=309&131=313&134=320&135=324&137=328&138=332&140=335&141=338&142=340&144=345&147=348&148=352&150=356&151=360&152=362&153=365&155=368&156=370&157=371&158=374&159=376&160=377&161=380&162=382&163=385&164=387&165=390&166=392&167=395&168=397&169=400&170=402&171=405&172=407&173=410&174=412&175=415&176=417&177=420&179=425&182=428'


PARTS = [Part0]
