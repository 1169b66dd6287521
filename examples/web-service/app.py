"""Dịch vụ web nhỏ: gửi tệp kế hoạch, nhận tệp Word hoặc PDF.

    pip install ".[desk]" python-multipart
    uvicorn --app-dir examples/web-service app:app
    curl --data-binary @plan.yaml http://127.0.0.1:8000/docx -o KH.docx
    curl --data-binary @plan.yaml http://127.0.0.1:8000/pdf -o KH.pdf
    curl -F plan=@plan.yaml -F villages=@villages.xlsx http://127.0.0.1:8000/villages -o thon.zip

Everything stays in memory but the PDF, which is made in a folder of its own that goes at once. A
service that others can reach needs a login and TLS before it.
"""

import io
import tempfile
import zipfile

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

import ntmdocs

MOST = 5_000_000  # bytes that a question may have
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


async def body(request: Request) -> bytes:
    """What was sent, up to a bound that does not trust the length it claims."""
    taken = bytearray()
    async for piece in request.stream():
        taken += piece
        if len(taken) > MOST:
            raise HTTPException(413, "tệp lớn quá 5 MB")
    return bytes(taken)


async def docx(request: Request) -> Response:
    """A plan's YAML or JSON → its Word file."""
    made = await run_in_threadpool(
        lambda plan: ntmdocs.render_plan(ntmdocs.load_plan(plan)), await body(request)
    )
    return Response(made.bytes, media_type=DOCX)


async def pdf(request: Request) -> Response:
    """A plan's YAML or JSON → its PDF."""
    return Response(
        await run_in_threadpool(pdf_of, await body(request)), media_type="application/pdf"
    )


def pdf_of(plan: bytes) -> bytes:
    made = ntmdocs.render_plan(ntmdocs.load_plan(plan))
    with tempfile.TemporaryDirectory() as folder:
        converted = ntmdocs.convert_to_pdf(made, folder)
        for failure in converted.failed:
            raise ntmdocs.PublishError(str(failure))
        return converted.written[0].read_bytes()


async def villages(request: Request) -> Response:
    """A commune's plan and its workbook → a ZIP with the plan of each village."""
    async with request.form(max_files=2, max_part_size=MOST) as form:
        given = {
            name: await part.read(MOST) for name, part in form.items() if not isinstance(part, str)
        }
    return Response(await run_in_threadpool(zip_of, given), media_type="application/zip")


def zip_of(given: dict[str, bytes]) -> bytes:
    plan = ntmdocs.load_plan(given["plan"], villages=given.get("villages"))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for draft in ntmdocs.draft_village_plans(plan):
            document = ntmdocs.render_plan(draft.plan)
            archive.writestr(document.name, document.bytes)
    return made.getvalue()


async def refused(request: Request, error: Exception) -> Response:
    """What is wrong with what was sent, each problem with its line."""
    problems = [str(each) for each in getattr(error, "problems", ())]
    return JSONResponse({"message": str(error), "problems": problems}, 422)


app = Starlette(
    routes=[
        Route("/docx", docx, methods=["POST"]),
        Route("/pdf", pdf, methods=["POST"]),
        Route("/villages", villages, methods=["POST"]),
    ],
    exception_handlers={ntmdocs.NtmdocsError: refused},
)
