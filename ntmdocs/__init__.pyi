"""The front door for type checkers and editors: the table of `__init__.py`, name by name."""

from ntmdocs.check import KnownAct as KnownAct
from ntmdocs.check import check_plan as check_plan
from ntmdocs.check import load_acts as load_acts
from ntmdocs.compare import Change as Change
from ntmdocs.compare import Comparison as Comparison
from ntmdocs.compare import compare_plans as compare_plans
from ntmdocs.compare import write_redline as write_redline
from ntmdocs.draft import Draft as Draft
from ntmdocs.draft import draft_next_year as draft_next_year
from ntmdocs.draft import draft_village_plans as draft_village_plans
from ntmdocs.errors import DataError as DataError
from ntmdocs.errors import NtmdocsError as NtmdocsError
from ntmdocs.errors import OverwriteRefused as OverwriteRefused
from ntmdocs.errors import Problem as Problem
from ntmdocs.errors import PublishError as PublishError
from ntmdocs.errors import TemplateError as TemplateError
from ntmdocs.errors import UnreadableDocument as UnreadableDocument
from ntmdocs.findings import Finding as Finding
from ntmdocs.findings import Report as Report
from ntmdocs.findings import Severity as Severity
from ntmdocs.lint import annotate_docx as annotate_docx
from ntmdocs.lint import lint_docx as lint_docx
from ntmdocs.model import CriteriaSet as CriteriaSet
from ntmdocs.model import Paper as Paper
from ntmdocs.model import Plan as Plan
from ntmdocs.prose import VillageText as VillageText
from ntmdocs.publish import Converted as Converted
from ntmdocs.publish import PreviewPage as PreviewPage
from ntmdocs.publish import convert_to_pdf as convert_to_pdf
from ntmdocs.publish import preview_pages as preview_pages
from ntmdocs.read import Imported as Imported
from ntmdocs.read import import_plan as import_plan
from ntmdocs.render import Batch as Batch
from ntmdocs.render import render_plan as render_plan
from ntmdocs.render import render_plans as render_plans
from ntmdocs.store import VillagesRead as VillagesRead
from ntmdocs.store import load_criteria_set as load_criteria_set
from ntmdocs.store import load_plan as load_plan
from ntmdocs.store import load_village_text as load_village_text
from ntmdocs.store import plan_schema as plan_schema
from ntmdocs.store import read_villages as read_villages
from ntmdocs.store import save_plan as save_plan
from ntmdocs.store import start_workbook as start_workbook
from ntmdocs.word.docx import Docx as Docx

__version__: str
