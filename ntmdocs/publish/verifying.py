"""Who signed a PDF, when, and whether anything changed since."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ntmdocs.errors import PublishError
from ntmdocs.given import Given
from ntmdocs.language import msgids, tr
from ntmdocs.publish.pdf_files import pdf_content
from ntmdocs.publish.with_pyhanko import broken_is_told, need_sign_packages

__all__ = ["SignatureStatus", "verify_signatures"]


_OTHER = msgids("có thay đổi ngoài chữ ký và ô được điền")
_APPENDED = msgids("có dữ liệu lạ nối vào cuối tệp")


@dataclass(frozen=True)
class SignatureStatus:
    """What is known of one signature."""

    field: str
    """The name of its field."""
    signer: str
    """The name in the certificate."""
    signed_at: datetime | None
    """As the signer's machine had it; nobody else vouches for it."""
    is_intact: bool
    """Nothing that it covers was changed, and the signature is the certificate's."""
    change: str
    """What was added to the file since, in words; empty where nothing was."""
    is_change_allowed: bool
    """Further signatures and filled fields are; anything else is not."""
    is_trusted: bool | None
    """Whether the certificate leads to one of the anchors; None where none were given."""

    @property
    def is_valid(self) -> bool:
        """Intact, with no change that is not allowed, and not by a stranger."""
        return self.is_intact and self.is_change_allowed and self.is_trusted is not False

    @property
    def sentence(self) -> str:
        """All of it in words."""
        if not self.is_intact:
            return tr("KHÔNG toàn vẹn: tệp đã bị sửa, hoặc chữ ký hỏng")
        if not self.is_change_allowed:
            return tr("KHÔNG toàn vẹn: sau khi ký {change}", change=self.change)
        known = {
            None: tr("chưa rõ người ký (chưa có chứng thư gốc để đối chiếu)"),
            True: tr("chứng thư đúng nguồn"),
            False: tr("chứng thư KHÔNG thuộc nguồn tin cậy đã cho, hoặc đã hết hạn"),
        }[self.is_trusted]
        since = tr("; sau khi ký {change}", change=self.change) if self.change else ""
        return tr("toàn vẹn, {known}{since}", known=known, since=since)


def verify_signatures(pdf: Given, *, anchors: Sequence[Given] = ()) -> tuple[SignatureStatus, ...]:
    """Every signature in a PDF, in the order of signing; nothing is fetched from a network.

    `anchors` are certificates (PEM or DER) of authorities that are trusted.
    Raises PublishError for what is no PDF, no certificate, or where the extra `sign` is missing.
    """
    need_sign_packages()
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import enumerate_sig_fields

    content, name = pdf_content(pdf)
    roots = [_certificate(anchor) for anchor in anchors]
    try:
        with broken_is_told():
            reader = PdfFileReader(io.BytesIO(content), strict=False)
            found = [*enumerate_sig_fields(reader, filled_status=True)]
            found.sort(key=lambda one: _signed_up_to(one[1]))  # as they were signed
            return tuple(_status(reader, name, field, roots) for name, _, field in found)
    except PublishError as error:
        raise PublishError(f"{name}: {error}") from error


def _signed_up_to(signature: Any) -> int:
    """Where in the file what it covers goes on behind it; 0 where it covers nothing."""
    try:
        return int(signature.get_object()["/ByteRange"][2])
    except (LookupError, TypeError, ValueError):
        return 0


def _certificate(anchor: Given) -> Any:
    from asn1crypto import pem, x509

    content, name = pdf_content(anchor)
    try:
        der = pem.unarmor(content)[2] if pem.detect(content) else content
        certificate = x509.Certificate.load(der)
        certificate.native  # noqa: B018  (it is read only when asked)
    except ValueError as error:
        raise PublishError(
            tr(
                "{name}: không phải chứng thư (PEM hoặc DER); chọn tệp chứng thư gốc của nơi cấp",
                name=name,
            )
        ) from error
    return certificate


def _status(reader: Any, name: str, field: Any, roots: list[Any]) -> SignatureStatus:
    """What holds of a signature; one that cannot be read is broken."""
    try:
        with broken_is_told():
            return _judged(reader, name, field, roots)
    except PublishError:
        return SignatureStatus(name, tr("không rõ"), None, False, "", False, None)


def _judged(reader: Any, name: str, field: Any, roots: list[Any]) -> SignatureStatus:
    from pyhanko.sign.diff_analysis import ModificationLevel
    from pyhanko.sign.validation import (
        EmbeddedPdfSignature,
        SignatureCoverageLevel,
        validate_pdf_signature,
    )
    from pyhanko_certvalidator import ValidationContext

    context = ValidationContext(trust_roots=roots, allow_fetching=False)
    signature = EmbeddedPdfSignature(reader, field.get_object(), name)
    status = validate_pdf_signature(signature, signer_validation_context=context)
    allowed = {
        ModificationLevel.NONE: "",
        ModificationLevel.LTA_UPDATES: tr("có thêm dữ liệu xác minh"),
        ModificationLevel.FORM_FILLING: tr("có thêm chữ ký hoặc ô được điền"),
    }
    level, coverage = status.modification_level, status.coverage
    change = allowed.get(level, tr(_OTHER)) if level is not None else tr(_OTHER)
    if not change and coverage is not SignatureCoverageLevel.ENTIRE_FILE:
        change = tr(_APPENDED)
    return SignatureStatus(
        field=name,
        signer=status.signing_cert.subject.native.get("common_name", ""),
        signed_at=status.signer_reported_dt,
        is_intact=status.intact and status.valid,
        change=change,
        is_change_allowed=change in allowed.values(),
        is_trusted=status.trusted if roots else None,
    )
