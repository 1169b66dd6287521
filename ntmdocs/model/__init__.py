"""What a paper is, one file per component; knows no file format and no Word.

Class and field names follow the glossary in `templates/README.md`; a field's Vietnamese term is
its `title`, and reaches error messages and the JSON Schema. What punctuation is data
and what is computed is said in `base.py`.
"""

from typing import TYPE_CHECKING

from ntmdocs.late import late
from ntmdocs.model.annexes import Annex, Orientation
from ntmdocs.model.base import Line, Model, ShortModel, Text
from ntmdocs.model.budget import Budget, BudgetLine, Money
from ntmdocs.model.citations import CitedAct, CitedDate
from ntmdocs.model.criteria_sets import CriteriaSet, Criterion, Indicator, SetAct
from ntmdocs.model.data_tables import ColumnName, DataColumn, DataTable, TableOf
from ntmdocs.model.document_types import DocumentType
from ntmdocs.model.goals import Goal, Target
from ntmdocs.model.header import MOTTO, NATIONAL_NAME, Header, IssuingBody
from ntmdocs.model.legal_bases import BasesLayout, LegalBases, LegalBasis
from ntmdocs.model.localities import (
    Commune,
    CriterionState,
    Funding,
    Locality,
    LocalTask,
    Village,
)
from ntmdocs.model.official_date import GivenDate, OfficialDate
from ntmdocs.model.paper import Numbering, Paper
from ntmdocs.model.plan import Plan
from ntmdocs.model.plan_year import GivenYear, Period, PlanYear
from ntmdocs.model.recipients import Recipient
from ntmdocs.model.sections import Block, Division, GivenBlock, Section, SectionKind
from ntmdocs.model.signature import AuthorityLine, CoSignature, Signature, SigningAuthority
from ntmdocs.model.stamps import Circulation, SecrecyMark, UrgencyMark
from ntmdocs.model.tables import Alignment, Cell, Column, GivenCell, Row, Table
from ntmdocs.model.tasks import Assignment, Items, Marker, Solution, Task

if TYPE_CHECKING:
    from ntmdocs.model.organ_profile import OrganProfile, OrganVillage

__all__ = [
    "MOTTO",
    "NATIONAL_NAME",
    "Alignment",
    "Annex",
    "Assignment",
    "AuthorityLine",
    "BasesLayout",
    "Block",
    "Budget",
    "BudgetLine",
    "Cell",
    "Circulation",
    "CitedAct",
    "CitedDate",
    "CoSignature",
    "Column",
    "ColumnName",
    "Commune",
    "CriteriaSet",
    "Criterion",
    "CriterionState",
    "DataColumn",
    "DataTable",
    "Division",
    "DocumentType",
    "Funding",
    "GivenBlock",
    "GivenCell",
    "GivenDate",
    "GivenYear",
    "Goal",
    "Header",
    "Indicator",
    "IssuingBody",
    "Items",
    "LegalBases",
    "LegalBasis",
    "Line",
    "LocalTask",
    "Locality",
    "Marker",
    "Model",
    "Money",
    "Numbering",
    "OfficialDate",
    "OrganProfile",
    "OrganVillage",
    "Orientation",
    "Paper",
    "Period",
    "Plan",
    "PlanYear",
    "Recipient",
    "Row",
    "SecrecyMark",
    "Section",
    "SectionKind",
    "SetAct",
    "ShortModel",
    "Signature",
    "SigningAuthority",
    "Solution",
    "Table",
    "TableOf",
    "Target",
    "Task",
    "Text",
    "UrgencyMark",
    "Village",
]

if not TYPE_CHECKING:  # most papers stand beside no profile
    __getattr__ = late(__name__, {"organ_profile": ("OrganProfile", "OrganVillage")})
