// The buttons: ask what is missing, do it, show what came of it.

import { fileAddress, get, post, upload } from "/web/api.js";
import { ask, button, element } from "/web/elements.js";
import { word } from "/web/words.js";

const DOCUMENTS = ".docx,.doc,.txt,.md";
const WORKBOOKS = ".xlsx,.csv";

// Do one thing at the desk, with a sign that it is under way; null where it could not be done.
export async function act(action, asked, progress) {
  const said = element("p", { "aria-live": "polite" }, word("working"));
  const dialog = element("dialog", { class: "working" }, element("progress"), said);
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
  progress((count, name) => (said.textContent = `${word("working")} ${count}: ${name}`));
  try {
    return await post(`/api/do/${action}`, asked);
  } catch (error) {
    dialog.close();
    await tell(word("result"), [element("p", { class: "broken" }, error.message)]);
    return null;
  } finally {
    progress(null);
    dialog.close();
    dialog.remove();
  }
}

// What an action needs to know besides the plan; null where the person thought better of it.
export async function whatIsNeeded(action, name, values, files) {
  const of = (...kinds) => files.filter((each) => kinds.includes(each.kind) && each.name !== name);
  if (action === "next-year") {
    const year = await chooseYear(Number(String(values?.year).slice(0, 4)) + 1);
    return year === null ? null : { name, year: year || null };
  }
  if (action === "villages") {
    const asked = { accept: WORKBOOKS, none: true };
    const other = await chooseFile(word("workbook"), of("workbook"), asked);
    return other === null ? null : { name, other };
  }
  if (action === "redline") {
    const asked = { accept: `.yaml,.yml,${DOCUMENTS}` };
    const other = await chooseFile(word("old"), of("plan", "issued", "word"), asked);
    return other ? { name, other } : null;
  }
  if (action === "issue") {
    const how = await chooseIssue();
    return how && { name, ...how };
  }
  if (action === "import") {
    const year = element("input", { type: "number" });
    const more = [element("p", {}, element("label", {}, word("yearOfOld"), year))];
    const asked = { accept: DOCUMENTS, more };
    const document = await chooseFile(word("doorWord"), of("word"), asked);
    return document ? { name: document, year: year.value ? Number(year.value) : null } : null;
  }
  return { name };
}

// What came of it; files open in a tab of their own or are saved by the browser.
export function showDone(done) {
  const files = done.written.filter((name) => !name.endsWith(".json"));
  return tell(
    word("result"),
    [
      element("p", {}, done.message),
      files.length ? element("h3", {}, word("made")) : null,
      element(
        "ul",
        {},
        files.map((name) => element("li", {}, link(name))),
      ),
      done.notes.length ? element("h3", {}, `${word("toLook")} (${done.notes.length})`) : null,
      element(
        "ul",
        { class: "notes" },
        done.notes.map((note) => element("li", {}, note)),
      ),
    ].filter(Boolean),
  );
}

export function tell(title, parts) {
  return ask(title, parts, [["", word("close"), "main"]]);
}

function link(name) {
  const isPdf = name.endsWith(".pdf");
  const given = isPdf ? { target: "_blank", rel: "noopener" } : { download: name.split("/").pop() };
  return element("a", { href: fileAddress(name), ...given }, name);
}

// One of the folder's files of a kind, or one that is brought from elsewhere; "" for none.
async function chooseFile(title, files, { accept, none = false, more = [] }) {
  const choice = element(
    "select",
    { "aria-label": title },
    none ? element("option", { value: "" }, word("none")) : null,
    files.map((each) => element("option", { value: each.name }, each.name)),
  );
  const bring = element("input", { type: "file", accept, "aria-label": word("bring") });
  const listed = files.length || none ? [element("p", {}, choice)] : [];
  const answer = await ask(
    title,
    [...listed, element("p", {}, bring), ...more],
    [
      ["ok", word("ok"), "main"],
      ["", word("cancel")],
    ],
  );
  if (answer !== "ok") return null;
  const brought = bring.files[0];
  if (!brought) return choice.value || (none ? "" : null);
  try {
    return (await upload(brought)).name;
  } catch (error) {
    await tell(title, [element("p", { class: "broken" }, error.message)]);
    return null;
  }
}

async function chooseYear(year) {
  const given = { type: "number", value: String(year), "aria-label": word("year") };
  const field = element("input", given);
  const answer = await ask(
    word("year"),
    [element("p", {}, field)],
    [
      ["ok", word("ok"), "main"],
      ["", word("cancel")],
    ],
  );
  return answer === "ok" ? Number(field.value) : null;
}

// How a paper is issued: numbered at once, after it is signed, or as a draft.
async function chooseIssue() {
  const how = element(
    "select",
    { "aria-label": word("issue") },
    ["number", "later", "draft"].map((each) =>
      element("option", { value: each }, word("issueHow")[each]),
    ),
  );
  const number = element("input", { type: "number", min: "1", id: "issue-number" });
  const on = element("input", { type: "text", id: "issue-on", placeholder: "05/03/2026" });
  const numbered = element(
    "div",
    {},
    element("p", {}, element("label", { for: "issue-number" }, word("issueNumber")), number),
    element("p", {}, element("label", { for: "issue-on" }, word("issueOn")), on),
  );
  how.addEventListener("change", () => (numbered.hidden = how.value !== "number"));
  const answer = await ask(
    word("issue"),
    [element("p", {}, how), numbered],
    [
      ["ok", word("ok"), "main"],
      ["", word("cancel")],
    ],
  );
  if (answer !== "ok") return null;
  return { how: how.value, number: number.value ? Number(number.value) : null, on: on.value };
}

// The register, with the next step of each paper to be marked.
export async function showRegister() {
  const table = element("table", { class: "register" });
  const said = element("p", { class: "broken", "aria-live": "polite" });
  const show = ({ entries }) => table.replaceChildren(...rows(entries, step));
  const step = async (entry, name) => {
    if (name === "sent" && !(await mayBeSent())) return;
    const { number, year, type } = entry;
    try {
      show(await post("/api/register", { number, year, type, step: name }));
      said.textContent = "";
    } catch (error) {
      said.textContent = error.message;
    }
  };
  try {
    show(await get("/api/register"));
  } catch (error) {
    said.textContent = error.message;
  }
  await tell(word("register"), [element("div", { class: "grid" }, table), said]);
}

// The one step after which nothing can be put right.
async function mayBeSent() {
  const answers = [
    ["ok", word("ok")],
    ["", word("cancel"), "main"],
  ];
  return (await ask(word("mark").sent, [element("p", {}, word("sentSay"))], answers)) === "ok";
}

function rows(entries, step) {
  const heads = word("registerHeads").map((each) => element("th", { scope: "col" }, each));
  const names = Object.keys(word("steps"));
  const next = (entry) => names.find((name) => !entry.steps.includes(name));
  const done = (entry) =>
    entry.steps
      .map((name) => word("steps")[name] ?? "")
      .filter(Boolean)
      .join(", ");
  return [
    element("thead", {}, element("tr", {}, heads)),
    element(
      "tbody",
      {},
      entries.map((entry) =>
        element(
          "tr",
          {},
          [
            entry.printed,
            entry.on,
            `${entry.type}: ${entry.subject}`,
            entry.signer,
            done(entry),
          ].map((each) => element("td", {}, each)),
          element(
            "td",
            {},
            next(entry) ? button(word("mark")[next(entry)], () => step(entry, next(entry))) : null,
          ),
        ),
      ),
    ),
  ];
}
