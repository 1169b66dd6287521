"""A signature by PKCS#12 in its field, with the mark that Decree 30 describes.

The person signs first, then the organ (Điều 32); each adds to the file and changes nothing in it.
"""

import io
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

from ntmdocs.errors import PublishError
from ntmdocs.given import Given
from ntmdocs.language import msgids, tr
from ntmdocs.publish.marks import image_mark, text_mark
from ntmdocs.publish.pages import Box
from ntmdocs.publish.pdf_files import pdf_content, target_of
from ntmdocs.publish.signature_fields import SignatureRole
from ntmdocs.publish.with_pyhanko import broken_is_told, need_sign_packages
from ntmdocs.temporary import temporary_folder
from ntmdocs.writing import write_whole

__all__ = ["TIME_FORMAT", "sign_pdf"]

TIME_FORMAT = "%d/%m/%Y %H:%M:%S %z"
_VIETNAM = timezone(timedelta(hours=7))
_BAD_KEY = msgids(
    "{name}: không mở được tệp chứng thư (PKCS#12), hoặc sai mật khẩu; xem lại tệp, gõ lại mật khẩu"
)


def sign_pdf(
    pdf: Given,
    target: str | Path | None = None,
    *,
    certificate: Given,
    password: str,
    role: SignatureRole = SignatureRole.PERSON,
    image: Given | None = None,
    number: str = "",
    time_format: str = TIME_FORMAT,
    now: datetime | None = None,
    force: bool = False,
) -> None:
    """Sign a PDF in the field that `prepare_signature` made for this role (PAdES).

    `certificate` is a PKCS#12 file with its key. `image` is the PNG that is seen: the person's
    signature, the seal; without it two lines of text are. On an annex text is seen that has the
    number and symbol of the paper: `number="57/KH-UBND"`. The time is that of Vietnam, in the form
    of `time_format` (`strftime`).
    It goes into the file itself, or into `target`. Raises PublishError where the field or the extra
    `sign` is missing, certificate or password are wrong, the certificate is not valid at that time,
    or the order is wrong; OverwriteRefused where `target` is there, unless `force`.
    """
    need_sign_packages()
    content, name = pdf_content(pdf)
    target = target_of(pdf, target, force=force)
    when = (now or datetime.now(UTC)).astimezone(_VIETNAM)
    shown = _iso_zone(when.strftime(time_format), when)
    signer = _signer(certificate, password, when)
    try:
        with temporary_folder() as folder:
            mark = partial(_mark, role, image, number, shown, signer.subject_name, folder)
            signed = _signed(content, role, signer, mark, when)
    except PublishError as error:
        raise PublishError(f"{name}: {error}") from error
    write_whole(target, signed)


def _iso_zone(text: str, when: datetime) -> str:
    """`+07:00`, as ISO 8601 writes it, for Python's `+0700`."""
    return text.replace(when.strftime("%z"), when.isoformat()[-6:])


def _signer(certificate: Given, password: str, when: datetime) -> Any:
    from pyhanko.sign.signers import SimpleSigner

    content, name = pdf_content(certificate)
    load = SimpleSigner.load_pkcs12_data
    try:
        signer = load(content, [], password.encode() or None)
        begins, ends = signer.signing_cert.not_valid_before, signer.signing_cert.not_valid_after
    except (ValueError, AttributeError) as error:  # AttributeError: no key, no certificate in it
        raise PublishError(tr(_BAD_KEY, name=name)) from error
    if not begins <= when <= ends:
        raise PublishError(
            tr(
                "{name}: chứng thư chỉ có hiệu lực từ {astimezone:%d/%m/%Y} đến "
                "{astimezone_2:%d/%m/%Y}",
                name=name,
                astimezone=begins.astimezone(_VIETNAM),
                astimezone_2=ends.astimezone(_VIETNAM),
            )
        )
    return signer


def _mark(
    role: SignatureRole,
    image: Given | None,
    number: str,
    shown: str,
    signer: str,
    folder: Path,
    box: Box,
) -> Any:
    if role is SignatureRole.ANNEX:
        if not number:
            raise PublishError(tr('phụ lục phải có số và ký hiệu văn bản, ví dụ "57/KH-UBND"'))
        return text_mark([f"Số: {number}; {shown}"], box, folder, align="right")
    if image is not None:
        return image_mark(image)
    held = "\u00a0".join(shown.rsplit(" ", 1))  # the zone stays with the time
    return text_mark([f"Ký bởi: {signer}", f"Thời gian ký: {held}"], box, folder)


def _signed(content: bytes, role: SignatureRole, signer: Any, mark: Any, when: datetime) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata

    out = io.BytesIO()
    with broken_is_told():
        writer = IncrementalPdfFileWriter(io.BytesIO(content), strict=False)
        box = _field_box(writer, role)
        meta = PdfSignatureMetadata(
            field_name=role.field, subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256"
        )
        pen = _pen(when)(meta, signer, stamp_style=mark(box))
        pen.sign_pdf(writer, existing_fields_only=True, output=out)
    return out.getvalue()


def _pen(when: datetime) -> Any:
    """pyHanko's signer with a clock that is given."""
    from pyhanko.sign.signers import PdfSigner

    class Pen(PdfSigner):
        def init_signing_session(self, *arguments: Any, **options: Any) -> Any:
            session = super().init_signing_session(*arguments, **options)
            session.system_time = when
            return session

    return Pen


def _field_box(writer: Any, role: SignatureRole) -> Box:
    """The field to sign in. Raises PublishError where it is not there, or its turn is over."""
    from pyhanko.sign.fields import enumerate_sig_fields

    found = {
        name: (value, field.get_object()) for name, value, field in enumerate_sig_fields(writer)
    }
    if role.field not in found:
        raise PublishError(
            tr("chưa có ô ký của {label}; dùng ntmdocs sign-fields trước", label=role.label)
        )
    if found[role.field][0] is not None:
        raise PublishError(
            tr("{label} đã ký rồi; xem các chữ ký bằng ntmdocs verify", label=role.label)
        )
    person, organ = (
        found.get(one.field, (None, None)) for one in (SignatureRole.PERSON, SignatureRole.ORGAN)
    )
    if role is SignatureRole.PERSON and organ[0] is not None:
        raise PublishError(
            tr(
                "cơ quan đã ký; người ký phải ký trước cơ quan"
                "; dùng bản PDF chưa có chữ ký của cơ quan"
            )
        )
    if role is SignatureRole.ORGAN and person[1] is not None and person[0] is None:
        raise PublishError(
            tr("người ký chưa ký; cơ quan chỉ ký sau người ký; để người ký ký trước (--as person)")
        )
    left, bottom, right, top = map(float, found[role.field][1]["/Rect"])
    return Box(0, 0, right - left, top - bottom)
