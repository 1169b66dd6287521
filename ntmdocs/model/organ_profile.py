"""Hồ sơ cơ quan: what an organ's papers have in common, said once beside them."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from pydantic import model_validator

from ntmdocs.language import tr
from ntmdocs.model.base import Line, Model, ShortModel
from ntmdocs.model.document_types import DocumentType
from ntmdocs.model.field import Takes, field
from ntmdocs.model.header import IssuingBody, Symbol
from ntmdocs.model.localities import Identity, Village
from ntmdocs.model.paper import Archive
from ntmdocs.model.recipients import Recipient
from ntmdocs.model.signature import Signature
from ntmdocs.model.wrong import WrongInside
from ntmdocs.vietnamese import VILLAGE_KINDS, comparison_key, slug

__all__ = ["OrganProfile", "OrganVillage"]


class OrganVillage(ShortModel, title="Thôn của cơ quan"):
    """Thôn (bản, tổ dân phố) as an organ knows it: how it stands is for the plans to say."""

    short_field: ClassVar[str] = "name"

    name: Line = field("Tên", example="Đa Hội")
    kind: Line = field("Loại đơn vị", default="thôn", example="tổ dân phố")
    id: Identity | None = field(
        "Mã thôn", default=None, what="Không ghi thì theo tên, không dấu", example="da_hoi"
    )
    head: Line | None = field("Trưởng thôn", default=None, example="Nguyễn Văn An")
    board_head: Line | None = field(
        "Trưởng Ban phát triển thôn", default=None, example="Nguyễn Văn An"
    )

    @classmethod
    def from_text(cls, text: str) -> dict[str, Any]:
        """Kind and name of `tổ dân phố Tân Tiến`; with a capital it is a name: `Làng Chùa`."""
        kind = next((word for word in VILLAGE_KINDS if text.startswith(f"{word} ")), "")
        return {"kind": kind, "name": text[len(kind) + 1 :]} if kind else {"name": text}

    def as_text(self) -> str | None:
        """The name with its kind, where it is not `thôn`; None where more is known."""
        if not self.said_fields <= {"name", "kind"}:
            return None
        is_usual = "kind" not in self.said_fields
        return self.if_it_reads_back(self.name if is_usual else f"{self.kind} {self.name}")

    @property
    def village(self) -> Village:
        """The village as a plan has it; of its criteria nothing is known."""
        return Village.model_validate({**dict(self), "id": self.id or self._usual_id()})

    def _usual_id(self) -> str:
        """`da_hoi`; `to_dan_pho_1` of a number."""
        made = slug(self.name).replace("-", "_")
        return made if made.isidentifier() else f"{slug(self.kind)}_{made}".replace("-", "_")


class OrganProfile(Model, title="Cơ quan (co-quan.yaml)"):
    """Hồ sơ cơ quan: what fills the papers of one organ where they leave it out.

    It never overrules what a paper says.
    """

    issuing_body: Takes[IssuingBody, IssuingBody | str | Sequence[str]] = field(
        "Cơ quan ban hành", example=["Ủy ban nhân dân", "xã Hợp Thịnh"]
    )
    place: Line = field("Địa danh", example="Hợp Thịnh")
    signers: Takes[tuple[Signature, ...], Sequence[Signature]] = field(
        "Những người ký",
        default=(),
        what="Văn bản không ghi chữ ký thì người thứ nhất ký",
    )
    symbols: Mapping[DocumentType, Symbol] = field(
        "Ký hiệu theo loại văn bản",
        default={},
        what="Loại không ghi thì theo Nghị định 30/2020/NĐ-CP",
        example={"ke-hoach": "KH-UBND", "bao-cao": "BC-UBND"},
    )
    recipients: Takes[tuple[Recipient, ...], Sequence[Recipient | str]] = field(
        "Nơi nhận thường dùng", default=(), example=["UBND tỉnh (b/c)", "Các thôn"]
    )
    archive: Archive = field("Lưu", default="VT", example="VT, KT")
    departments: Takes[tuple[Line, ...], Sequence[str]] = field(
        "Phòng, ban, trung tâm trực thuộc",
        default=(),
        example=["Văn phòng HĐND và UBND", "Phòng Kinh tế"],
    )
    villages: Takes[tuple[OrganVillage, ...], Sequence[OrganVillage | str]] = field(
        "Các thôn", default=(), example=["Đa Hội", "tổ dân phố Tân Tiến"]
    )
    seal_diameter_mm: float | None = field(
        "Đường kính con dấu (mm)",
        default=None,
        what="Đo trên con dấu; ô ký số của cơ quan lấy theo số này",
        example=36,
        ge=20,
        le=60,
    )
    one_series: bool = field(
        "Một dãy số cho mọi loại văn bản",
        default=True,
        what="Ghi false thì mỗi loại một dãy số; do người đứng đầu cơ quan quy định "
        "(Nghị định 30/2020/NĐ-CP, Điều 15)",
    )
    register_file: Line = field(
        "Sổ đăng ký văn bản đi",
        default="so-van-ban-di.db",
        what="Tên tệp, kể từ thư mục của co-quan.yaml",
        example="so-van-ban-di.db",
    )

    def symbol(self, document_type: DocumentType) -> str:
        """Ký hiệu of a type: as the profile says, or the usual one."""
        return self.symbols.get(document_type, document_type.usual_symbol)

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        """A signer may have several posts and rights; a village's id names it in plans."""
        _refuse_twice("signers", [_in_full(each) for each in self.signers])
        _refuse_twice("villages", [each.village.id for each in self.villages])
        return self


def _in_full(signer: Signature) -> str:
    lines = (line.as_text() for line in signer.authority)
    posts = (signer.position, signer.other_position, signer.full_name)
    return ", ".join(filter(None, (*lines, *posts)))


def _refuse_twice(name: str, said: Sequence[str]) -> None:
    keys = [comparison_key(each) for each in said]
    for index, key in enumerate(keys):
        if key in keys[:index]:
            message = tr('"{said}" được kể hai lần; bỏ bớt một', said=said[index])
            raise WrongInside(message, (name, index))
