// The desk: pages at the left, the data at the right, one text behind both.

import {
  act,
  chooseFile,
  chooseIssue,
  chooseYear,
  doors,
  showDone,
  showRegister,
  tell,
} from "/web/actions.js";
import { get, post, Refused } from "/web/api.js";
import { Compare } from "/web/compare.js";
import { Editor } from "/web/editor.js";
import { ask, button, element } from "/web/elements.js";
import { Form } from "/web/form.js";
import { Pages } from "/web/pages.js";
import { Schema, stepsIn } from "/web/schema.js";
import { countOf, showFound } from "/web/tosee.js";
import { switchLanguage, word } from "/web/words.js";

const PAUSE = 120; // milliseconds after the last change of the text
const TABS = ["form", "yaml", "tosee", "compare"];
const DOCUMENTS = ".docx,.doc,.txt,.md";
const WORKBOOKS = ".xlsx,.csv";

class Desk {
  constructor(nonce, folder, schema) {
    this.folder = folder;
    this.schema = schema;
    this.name = "";
    this.base = null;
    this.savedText = "";
    this.values = null;
    this.lines = {};
    this.filled = {};
    this.found = [];
    this.tab = "form";
    this.typed = false;
    this.waiting = null;
    this.isRefreshing = false;
    this.edits = Promise.resolve();
    this.progress = null;
    this.#lay();
    this.editor = new Editor(this.panels.yaml, {
      nonce,
      schema,
      onchange: () => this.#changed(),
      onsave: () => this.save(),
    });
    this.form = new Form(this.panels.form, {
      schema,
      edit: (edits, how) => this.edit(edits, how),
      onfocus: (path) => this.values && this.pages.point(path, this.values),
    });
    this.pages = new Pages(this.paper, { onpick: (path) => this.goTo(path) });
    this.compare = new Compare(this.panels.compare, { asked: () => this.#asked() });
    this.#listen();
  }

  // ---- the page itself

  #lay() {
    this.notice = element("p", { class: "notice", role: "status", "aria-live": "polite" });
    this.bar = element("header", { class: "bar" });
    this.paper = element("div", {
      class: "paper",
      tabindex: "0",
      role: "region",
      "aria-label": word("pages"),
    });
    this.panels = Object.fromEntries(
      TABS.map((tab) => [
        tab,
        element("div", {
          class: `panel ${tab}`,
          id: `panel-${tab}`,
          role: "tabpanel",
          "aria-labelledby": `tab-${tab}`,
          tabindex: "0",
        }),
      ]),
    );
    this.tabs = element("div", { class: "tabs", role: "tablist" });
    this.work = element(
      "main",
      { class: "work" },
      this.paper,
      element("div", { class: "data" }, this.tabs, ...Object.values(this.panels)),
    );
    this.start = element("main", { class: "start" });
    document.getElementById("desk").replaceChildren(this.bar, this.notice, this.start, this.work);
    this.#layTabs();
    this.#layBar();
  }

  #layTabs() {
    const buttons = TABS.map((tab) =>
      button(word(tab), () => this.choose(tab), {
        id: `tab-${tab}`,
        role: "tab",
        "aria-controls": `panel-${tab}`,
      }),
    );
    this.count = element("span", { class: "count" });
    buttons[2].append(this.count);
    this.tabs.replaceChildren(...buttons);
    this.tabs.onkeydown = (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = TABS[(TABS.indexOf(this.tab) + step + TABS.length) % TABS.length];
      this.choose(next);
      document.getElementById(`tab-${next}`).focus();
    };
    this.choose(this.tab);
  }

  #layBar() {
    const isOpen = Boolean(this.name);
    const doing = element(
      "select",
      { "aria-label": word("doing"), class: "doing" },
      [
        ["", `${word("doing")}…`],
        ["word", word("word")],
        ["pdf", word("pdf")],
        ["next-year", word("nextYear")],
        ["villages", word("villages")],
        ["redline", word("redline")],
        ["issue", word("issue")],
        ["register", word("register")],
      ].map(([value, words]) => element("option", { value }, words)),
    );
    doing.addEventListener("change", () => {
      const { value } = doing;
      doing.value = "";
      if (value) this.#do(value);
    });
    this.state = element("span", { class: "state", "aria-live": "polite" });
    this.saver = button(word("save"), () => this.save(), { class: "main", title: "Ctrl+S" });
    this.undoer = button("↶", () => this.undo(), {
      title: `${word("undo")} (Ctrl+Z)`,
      "aria-label": word("undo"),
    });
    this.redoer = button("↷", () => this.redo(), {
      title: `${word("redo")} (Ctrl+Y)`,
      "aria-label": word("redo"),
    });
    this.bar.replaceChildren(
      element("h1", {}, this.name || word("title")),
      ...(isOpen ? [this.state, this.saver, this.undoer, this.redoer, doing] : []),
      element("span", { class: "space" }),
      button(`${word("openFile")}…`, () => this.#openOther()),
      button(word("language"), () => this.#switch(), {
        lang: word("language") === "English" ? "en" : "vi",
      }),
    );
    this.#tellState();
  }

  async #switch() {
    await this.form.flush();
    switchLanguage();
    this.paper.setAttribute("aria-label", word("pages"));
    this.#layTabs();
    this.#layBar();
    if (!this.name) return this.showStart();
    this.form.shape = "";
    this.#showFound();
    if (this.values) this.form.show(this.values, { filled: this.filled });
    this.compare.show(this.folder.files, this.name);
  }

  choose(tab) {
    this.tab = tab;
    for (const each of TABS) {
      const isChosen = each === tab;
      const one = document.getElementById(`tab-${each}`);
      one.setAttribute("aria-selected", String(isChosen));
      one.tabIndex = isChosen ? 0 : -1;
      this.panels[each].hidden = !isChosen;
    }
    if (tab === "compare" && this.name) this.compare.show(this.folder.files, this.name);
  }

  tell(words) {
    this.notice.textContent = words;
    this.notice.hidden = !words;
  }

  #tellState() {
    if (!this.name || !this.state) return;
    this.state.textContent = this.isDirty ? word("unsaved") : word("saved");
    this.state.classList.toggle("dirty", this.isDirty);
    const [undos, redos] = this.editor.depths;
    this.undoer.disabled = !undos;
    this.redoer.disabled = !redos;
    document.title = `${this.isDirty ? "• " : ""}${this.name} – ntmdocs`;
  }

  get isDirty() {
    return Boolean(this.name) && this.editor.text !== this.savedText;
  }

  // ---- a plan is opened

  showStart() {
    this.work.hidden = true;
    this.start.hidden = false;
    const plans = this.folder.files.filter((each) => each.kind === "plan");
    this.start.replaceChildren(
      element("h2", {}, word("doors")),
      doors((door) => this.#enter(door)),
      plans.length ? element("h2", {}, word("files")) : null,
      element(
        "ul",
        { class: "files" },
        plans.map((each) =>
          element(
            "li",
            {},
            button(each.name, () => this.open(each.name), { class: "link" }),
          ),
        ),
      ),
      element("p", { class: "folder" }, this.folder.folder),
    );
  }

  async #enter(door) {
    const asked = { name: "" };
    if (door === "import") {
      const documents = this.folder.files.filter((each) => each.kind === "word");
      asked.name = await chooseFile(word("doorWord"), documents, { accept: DOCUMENTS });
      if (!asked.name) return;
    }
    await this.#finish(await this.#act(door, asked));
  }

  async open(name) {
    const { text, base } = await get("/api/plan", { name });
    this.name = name;
    this.base = base;
    this.savedText = text;
    this.values = null;
    this.form.shape = "";
    this.start.hidden = true;
    this.work.hidden = false;
    this.editor.open(text);
    this.#layBar();
    this.tell("");
    history.replaceState(null, "", `/?plan=${encodeURIComponent(name)}`);
    await this.refresh();
    this.choose(this.tab);
  }

  async #openOther() {
    if (!(await this.#mayLeave())) return;
    await this.#list();
    const plans = this.folder.files.filter((each) => each.kind === "plan");
    const names = plans.map((each) => [
      each.name,
      each.name === this.name ? `${each.name} (${word("chosen")})` : each.name,
      "file",
    ]);
    const answer = await ask(
      word("openTitle"),
      [],
      [...names, ["+", `${word("doors")}…`, "main"], ["", word("cancel")]],
    );
    if (answer === "+") {
      this.name = "";
      this.#layBar();
      this.showStart();
    } else if (answer) await this.open(answer);
  }

  async #mayLeave() {
    await this.form.flush();
    if (!this.isDirty) return true;
    const answer = await ask(
      word("leave"),
      [element("p", {}, word("leaveSay"))],
      [
        ["save", word("save"), "main"],
        ["drop", word("drop")],
        ["", word("cancel")],
      ],
    );
    if (answer === "save") return this.save();
    return answer === "drop";
  }

  async #list() {
    this.folder = await get("/api/folder");
  }

  // ---- the text changes

  // Each edit is made in the text that the one before it left.
  edit(edits, { typed = false } = {}) {
    this.edits = this.edits.then(async () => {
      try {
        const { text } = await post("/api/edit", {
          name: this.name,
          text: this.editor.text,
          edits,
        });
        this.typed = typed;
        this.editor.replace(text);
      } catch (error) {
        this.#failed(error);
      }
    });
    return this.edits;
  }

  #changed() {
    this.#tellState();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.refresh(), this.typed ? 0 : PAUSE);
  }

  async undo() {
    await this.form.flush();
    this.editor.undo();
  }

  async redo() {
    await this.form.flush();
    this.editor.redo();
  }

  #asked() {
    return { name: this.name, text: this.editor.text };
  }

  // Pages and findings of the text as it is; again at once where it changed meanwhile.
  async refresh() {
    if (this.isRefreshing) {
      this.isStale = true;
      return;
    }
    this.isRefreshing = true;
    try {
      do {
        this.isStale = false;
        const asked = this.#asked();
        const { typed } = this;
        this.typed = false;
        await Promise.all([this.#refreshPages(asked), this.#refreshFound(asked, typed)]);
      } while (this.isStale);
    } finally {
      this.isRefreshing = false;
    }
    if (this.tab === "compare") await this.compare.refresh();
  }

  async #refreshPages(asked) {
    try {
      this.pages.show(await post("/api/pages", asked), this.values);
      if (this.notice.textContent === word("stale")) this.tell("");
    } catch (error) {
      if (!(error instanceof Refused)) return this.#failed(error);
      this.pages.showStale(word("noPages"));
      this.tell(word("stale"));
    }
  }

  async #refreshFound(asked, typed) {
    try {
      const looked = await post("/api/look", asked);
      if (asked.name !== this.name) return;
      this.values = looked.values;
      this.lines = looked.lines;
      this.filled = looked.filled;
      this.found = looked.found;
      if (this.values !== null && typeof this.values === "object")
        this.form.show(this.values, { typed, filled: this.filled });
      else
        this.form.showBroken(
          this.found.map((each) =>
            element(
              "p",
              {},
              button(
                `${word("line")} ${each.line}: ${each.message}`,
                () => this.#toLine(each.line),
                { class: "link" },
              ),
            ),
          ),
        );
      this.#showFound();
      if (asked.text === this.editor.text) this.editor.mark(this.found);
    } catch (error) {
      this.#failed(error);
    }
  }

  #showFound() {
    const count = countOf(this.found);
    this.count.textContent = count ? ` ${count}` : "";
    showFound(this.panels.tosee, this.found, {
      onpick: (each) => this.#show(each),
      ondone: (each) =>
        this.edit([{ do: "remove", path: ["open_notes", Number(each.path.split(".")[1])] }]),
    });
  }

  #show(each) {
    if (this.values) this.pages.point(each.path, this.values);
    const hasPlace = this.values && each.path && !each.path.startsWith("open_notes");
    if (hasPlace) return this.goTo(each.path, "form");
    this.#toLine(each.line);
  }

  #toLine(line) {
    this.choose("yaml");
    this.editor.goTo(line);
  }

  // The field of a place of the data, or its line where the YAML is open.
  goTo(path, tab = this.tab) {
    if (!this.values) return;
    if (tab === "yaml") return this.#toLine(this.lines[stepsIn(this.values, path)] ?? 1);
    this.choose("form");
    this.form.focus(path);
  }

  // ---- it is saved, and things are done with it

  async save() {
    await this.form.flush();
    await this.edits;
    const { text } = this.editor;
    try {
      const { base } = await post("/api/save", { name: this.name, text, base: this.base });
      this.base = base;
      this.savedText = text;
      this.#tellState();
      return true;
    } catch (error) {
      if (error.status === 409) return this.#settle(error.said);
      this.#failed(error);
      return false;
    }
  }

  // Both sides changed: the person decides, nothing is written over unasked.
  async #settle({ text, base }) {
    if (this.isSettling) return false;
    this.isSettling = true;
    try {
      const answer = await ask(
        word("outside"),
        [element("p", {}, `${this.name}: ${word("outsideSay")}`)],
        [
          ["mine", word("mine")],
          ["theirs", word("theirs")],
          ["", word("later"), "main"],
        ],
      );
      if (!answer) return false;
      this.base = base;
      this.savedText = text;
      if (answer === "mine") return this.save();
      this.editor.replace(text);
      this.#tellState();
      return true;
    } finally {
      this.isSettling = false;
    }
  }

  #act(action, asked) {
    return act(action, asked, (told) => (this.progress = told));
  }

  async #do(action) {
    if (action === "register") return showRegister();
    if (!(await this.save())) return;
    await this.#list();
    const asked = { name: this.name };
    const { files } = this.folder;
    if (action === "next-year") {
      asked.year = await chooseYear(Number(String(this.values?.year).slice(0, 4)) + 1);
      if (!asked.year) return;
    } else if (action === "villages") {
      asked.other = await chooseFile(
        word("workbook"),
        files.filter((each) => each.kind === "workbook"),
        { accept: WORKBOOKS, none: true },
      );
      if (asked.other === null) return;
    } else if (action === "redline") {
      const others = files.filter(
        (each) => ["plan", "word"].includes(each.kind) && each.name !== this.name,
      );
      asked.other = await chooseFile(word("old"), others, { accept: `.yaml,.yml,${DOCUMENTS}` });
      if (!asked.other) return;
    } else if (action === "issue") {
      const how = await chooseIssue();
      if (!how) return;
      Object.assign(asked, how);
    }
    await this.#finish(await this.#act(action, asked));
  }

  async #finish(done) {
    if (!done) return;
    await this.#list();
    await showDone(done);
    if (done.open) await this.open(done.open);
    else if (this.name) await this.refresh();
  }

  #failed(error) {
    this.tell(error instanceof Refused ? error.message : word("lost"));
  }

  // ---- what comes from outside

  #listen() {
    document.addEventListener("keydown", (event) => this.#key(event));
    window.addEventListener("beforeunload", (event) => {
      if (this.isDirty) event.preventDefault();
    });
    const events = new EventSource("/api/events");
    events.addEventListener("progress", (event) => {
      const { count, name } = JSON.parse(event.data);
      this.progress?.(count, name);
    });
    events.addEventListener("changed", (event) =>
      this.#changedOutside(JSON.parse(event.data).names),
    );
    events.addEventListener("ended", () => (events.close(), this.tell(word("ended"))));
    events.onerror = () => this.tell(word("lost"));
    events.onopen = () => this.notice.textContent === word("lost") && this.tell("");
  }

  #key(event) {
    if (!(event.ctrlKey || event.metaKey) || document.querySelector("dialog[open]")) return;
    const key = event.key.toLowerCase();
    const isInText = event.target.closest?.(".cm-editor");
    const does = {
      s: () => this.save(),
      z: () => (event.shiftKey ? this.redo() : this.undo()),
      y: () => this.redo(),
    }[key];
    if (!this.name || !does || (isInText && key !== "s")) return;
    event.preventDefault();
    does();
  }

  async #changedOutside(names) {
    await this.#list();
    if (!this.name) return this.showStart();
    if (!names.includes(this.name))
      return names.some((name) => /\.ya?ml$/.test(name)) && this.refresh();
    const { text, base } = await get("/api/plan", { name: this.name });
    if (base === this.base) return;
    if (this.isDirty && text !== this.editor.text) return this.#settle({ text, base });
    this.base = base;
    this.savedText = text;
    this.editor.replace(text);
    this.#tellState();
    this.tell(word("reloaded"));
  }
}

async function begin() {
  const { nonce } = document.querySelector("script[nonce]");
  const [folder, schema] = await Promise.all([get("/api/folder"), get("/api/schema")]);
  const desk = new Desk(nonce, folder, new Schema(schema));
  const asked = new URLSearchParams(location.search).get("plan") ?? folder.opened;
  if (!asked) return desk.showStart();
  try {
    await desk.open(asked);
  } catch (error) {
    desk.showStart();
    await tell(word("openTitle"), [element("p", { class: "broken" }, error.message)]);
  }
}

begin();
