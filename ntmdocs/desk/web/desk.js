// One plan at the desk: its text is the truth, the form, the pages and the findings follow it.

import { act, showDone, showRegister, whatIsNeeded } from "/web/actions.js";
import { get, post, Refused } from "/web/api.js";
import { Compare } from "/web/compare.js";
import { Edits } from "/web/edits.js";
import { Editor } from "/web/editor.js";
import { Form } from "/web/form.js";
import { Frame } from "/web/frame.js";
import { Pages } from "/web/pages.js";
import { PlanFile } from "/web/plan_file.js";
import { stepsIn } from "/web/schema.js";
import { chooseLeaving, chooseOther, startPage } from "/web/start.js";
import { countOf, showFaults, showFound } from "/web/tosee.js";
import { switchLanguage, word } from "/web/words.js";

const PAUSE = 120; // milliseconds after the last change of the text

export class Desk {
  constructor(nonce, folder, schema) {
    this.folder = folder;
    this.schema = schema;
    this.name = "";
    this.values = null; // what the text says; null where it is broken
    this.lines = {};
    this.filled = {};
    this.chart = "";
    this.found = [];
    this.failure = ""; // what was told last of what could not be done
    this.hasEnded = false;
    this.edits = new Edits(this);
    this.file = new PlanFile(this);
    this.frame = new Frame(document.getElementById("desk"), this, (tab) => this.#shown(tab));
    const { panels, paper } = this.frame;
    this.editor = new Editor(panels.yaml, {
      nonce,
      schema,
      onchange: () => this.#changed(),
      onsave: () => this.save(),
    });
    this.form = new Form(panels.form, {
      schema,
      edit: (edits, how) => this.edits.make(edits, how),
      onfocus: (path) => this.values && this.pages.point(path, this.values),
    });
    this.pages = new Pages(paper, { onpick: (path) => this.goTo(path) });
    this.compare = new Compare(panels.compare, { asked: () => this.asked() });
    this.frame.lay("");
  }

  get isDirty() {
    return Boolean(this.name) && this.editor.text !== this.file.text;
  }

  tellState() {
    if (this.name) this.frame.tellState(this.name, this.isDirty, this.editor.depths);
  }

  #shown(tab) {
    if (tab === "compare" && this.name) this.compare.show(this.folder.files, this.name);
  }

  failed(error) {
    if (this.hasEnded) return; // that stays told: it is why
    this.failure = error instanceof Refused ? error.message : word("lost");
    this.frame.tell(this.failure);
  }

  // What was told of what could not be done holds no more.
  hasWorked() {
    this.frame.untell(this.failure);
    this.tellState();
  }

  async switchLanguage() {
    await this.form.flush();
    switchLanguage();
    this.frame.lay(this.name);
    if (!this.name) this.showStart();
    this.schema.whole = await get("/api/schema");
    if (!this.name) return;
    this.tellState();
    this.form.forget();
    await this.refresh();
  }

  // ---- a plan is opened

  showStart() {
    this.name = "";
    this.frame.lay("");
    const enter = (door) => this.#finish(door, "");
    this.frame.begin(startPage(this.folder, { enter, open: (name) => this.open(name) }));
  }

  async open(name) {
    const text = await this.file.open(name);
    this.name = name;
    this.values = null;
    this.form.forget();
    this.#hold();
    this.frame.begin(null);
    this.editor.open(text);
    this.frame.lay(name);
    this.tellState();
    this.frame.tell("");
    history.replaceState(null, "", `/?plan=${encodeURIComponent(name)}`);
    await this.refresh();
  }

  async openOther() {
    if (!(await this.#mayLeave())) return;
    await this.#list();
    const answer = await chooseOther(this.folder, this.name);
    if (answer === "+") this.showStart();
    else if (answer) await this.open(answer);
  }

  async #mayLeave() {
    await this.written();
    if (!this.isDirty) return true;
    const answer = await chooseLeaving();
    return answer === "save" ? this.save() : answer === "drop";
  }

  async #list() {
    this.folder = await get("/api/folder");
  }

  // ---- the text changes

  #changed() {
    this.tellState();
    if (!this.edits.isTyped) this.#hold();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.refresh(), this.edits.isTyped ? 0 : PAUSE);
  }

  // Until what the text says now is shown, nothing that stands here is taken for its neighbour.
  #hold() {
    this.form.hold();
    this.frame.panels.tosee.inert = true;
  }

  // The server does not answer: what would be typed now could not be written.
  lost(words) {
    this.frame.tell(words);
    if (this.name) this.#hold();
  }

  // Nothing is tried again.
  ended() {
    this.hasEnded = true;
    this.lost(word("ended"));
  }

  async reached() {
    this.frame.untell(word("lost"));
    if (this.name) await this.refresh();
  }

  async undo() {
    await this.written();
    this.editor.undo();
  }

  async redo() {
    await this.written();
    this.editor.redo();
  }

  // Whatever was typed stands in the text.
  async written() {
    await this.form.flush();
    await this.edits.made;
  }

  asked() {
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
        const asked = this.asked();
        await Promise.all([this.#refreshPages(asked), this.#refreshFound(asked)]);
      } while (this.isStale);
    } finally {
      this.isRefreshing = false;
    }
    if (this.frame.tab === "compare") await this.compare.refresh();
  }

  async #refreshPages(asked) {
    try {
      const made = await post("/api/pages", asked);
      if (asked.name !== this.name) return;
      this.pages.show(made, this.values);
      this.frame.untell(word("stale"));
    } catch (error) {
      if (!(error instanceof Refused)) return this.failed(error);
      this.pages.showStale(word("noPages"));
      this.frame.tell(word("stale"));
    }
  }

  async #refreshFound(asked) {
    try {
      const looked = await post("/api/look", asked);
      if (asked.name !== this.name) return;
      this.values = looked.values;
      this.lines = looked.lines;
      this.filled = looked.filled;
      this.chart = looked.chart;
      this.found = looked.found;
      if (asked.text !== this.editor.text) return; // it is asked for again
      this.#showFound();
      this.editor.mark(this.found);
    } catch (error) {
      this.failed(error);
    }
  }

  #showFound() {
    const { panels } = this.frame;
    const isRead = this.values !== null && typeof this.values === "object";
    if (this.edits.areUnderWay) return; // a field says more than the text yet; it is asked for again
    panels.tosee.inert = false;
    if (isRead) this.form.show(this.values, this.filled, this.chart);
    else this.form.showBroken(showFaults(this.found, (line) => this.#toLine(line)));
    this.frame.tellCount(countOf(this.found));
    showFound(panels.tosee, this.found, {
      onpick: (each) => this.#show(each),
      ondone: (each) => this.#noted(each),
    });
  }

  #noted(each) {
    if (this.frame.panels.tosee.inert) return;
    this.#hold();
    this.edits.make([{ do: "remove", path: noteAt(each.path) }]);
  }

  #show(each) {
    if (this.values) this.pages.point(each.path, this.values);
    const hasPlace = this.values && each.path && !each.path.startsWith("open_notes");
    if (hasPlace) return this.goTo(each.path, "form");
    this.#toLine(each.line);
  }

  #toLine(line) {
    this.frame.choose("yaml");
    this.editor.goTo(line);
  }

  // The field of a place of the data, or its line where the YAML is open.
  goTo(path, tab = this.frame.tab) {
    if (!this.values) return;
    if (tab === "yaml") return this.#toLine(this.lines[stepsIn(this.values, path)] ?? 1);
    this.frame.choose("form");
    this.form.focus(path);
  }

  // ---- it is saved, and things are done with it

  save() {
    return this.file.save();
  }

  async act(action) {
    if (action === "register") return showRegister();
    if (!(await this.save())) return;
    await this.#list();
    await this.#finish(action, this.name);
  }

  async #finish(action, name) {
    const asked = await whatIsNeeded(action, name, this.values, this.folder.files);
    const done = asked && (await act(action, asked, (told) => (this.progress = told)));
    if (!done) return;
    await this.#list();
    await showDone(done);
    if (done.open) await this.open(done.open);
    else if (this.name) await this.refresh();
  }

  // ---- what comes from outside

  async changedOutside(names) {
    if (names.includes(this.name)) await this.file.readAgain();
    else if (this.name && names.some((name) => /\.ya?ml$/.test(name))) await this.refresh();
    await this.#list();
    if (!this.name) this.showStart();
  }
}

function noteAt(path) {
  return ["open_notes", Number(path.split(".")[1])];
}
