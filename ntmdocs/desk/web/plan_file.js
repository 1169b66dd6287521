// The file that the text stands in: saved, read again, asked about where both have changed.

import { get, post } from "/web/api.js";
import { chooseState } from "/web/start.js";
import { word } from "/web/words.js";

export class PlanFile {
  constructor(desk) {
    this.desk = desk;
    this.text = ""; // what it says; null where it is no more
    this.base = null; // what tells the state on the disk that the desk's text goes on from
    this.turn = Promise.resolve(); // what reads or writes it does so one after the other
  }

  // Its text, from which the desk goes on.
  async open(name) {
    const { text, base } = await get("/api/plan", { name });
    this.text = text;
    this.base = base;
    return text;
  }

  save() {
    return this.#inTurn(() => this.#save());
  }

  readAgain() {
    return this.#inTurn(() => this.#readAgain());
  }

  #inTurn(does) {
    this.turn = this.turn.then(does, does);
    return this.turn;
  }

  async #save() {
    await this.desk.written();
    const { name } = this.desk;
    const { text } = this.desk.editor;
    try {
      const { base } = await post("/api/save", { name, text, base: this.base });
      this.#isNow(text, base);
      return true;
    } catch (error) {
      if (error.status === 409) return this.#settle(error.said);
      this.desk.failed(error);
      return false;
    }
  }

  #isNow(text, base) {
    this.text = text;
    this.base = base;
    this.desk.hasWorked();
  }

  // Both sides changed: the person decides, nothing is written over unasked.
  async #settle({ text, base }) {
    const answer = await chooseState(this.desk.name);
    if (!answer) return false;
    this.#isNow(text, base);
    if (answer === "mine") return this.#save();
    this.desk.editor.replace(text);
    return true;
  }

  async #readAgain() {
    await this.desk.written();
    const found = await this.#onDisk();
    if (!found || found.base === this.base) return;
    const { text, base } = found;
    if (this.desk.isDirty && text !== this.desk.editor.text) return this.#settle(found);
    this.#isNow(text, base);
    this.desk.editor.replace(text);
    this.desk.tellState();
    this.desk.frame.tell(word("reloaded"));
  }

  // The file as it is; where it is no more, what stands at the desk is told as not saved.
  async #onDisk() {
    try {
      return await get("/api/plan", { name: this.desk.name });
    } catch (error) {
      this.text = null;
      this.desk.tellState();
      this.desk.failed(error);
      return null;
    }
  }
}
