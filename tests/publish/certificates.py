"""Certificates for tests, made where they are used; nobody trusts them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

__all__ = ["PASSWORD", "a_certificate", "an_anchor"]

PASSWORD = "mật khẩu thử"
_BEGINS = datetime(2020, 1, 1, tzinfo=UTC)


@cache
def _authority() -> tuple[x509.Certificate, rsa.RSAPrivateKey]:
    return _issued("Cơ quan chứng thực thử nghiệm", None)


def an_anchor() -> bytes:
    """The certificate of the authority, as PEM."""
    return _authority()[0].public_bytes(serialization.Encoding.PEM)


@cache
def a_certificate(name: str) -> bytes:
    """A certificate and its key as PKCS#12, issued by the authority of the tests."""
    certificate, key = _issued(name, _authority())
    protected = serialization.BestAvailableEncryption(PASSWORD.encode())
    others = [_authority()[0]]
    return pkcs12.serialize_key_and_certificates(b"", key, certificate, others, protected)


def _issued(
    name: str, issuer: tuple[x509.Certificate, rsa.RSAPrivateKey] | None
) -> tuple[x509.Certificate, rsa.RSAPrivateKey]:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    usage = dict.fromkeys(
        (
            *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment"),
            *("key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
        ),
        False,
    )
    is_authority = issuer is None
    usage |= (
        {"key_cert_sign": True, "crl_sign": True}
        if is_authority
        else {"digital_signature": True, "content_commitment": True}
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject if issuer is None else issuer[0].subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_BEGINS)
        .not_valid_after(_BEGINS + timedelta(days=36_500))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .sign(key if issuer is None else issuer[1], hashes.SHA256())
    )
    return certificate, key
