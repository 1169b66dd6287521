// Changes of the text that a field or a button asks for, one after the other.

import { post } from "/web/api.js";

export class Edits {
  constructor(desk) {
    this.desk = desk;
    this.made = Promise.resolve(); // when all that were asked for are made
    this.isTyped = false; // while a field changes the text: it shows what it says already
    this.underWay = 0;
  }

  get areUnderWay() {
    return this.underWay > 0;
  }

  // Each is made in the text that the one before it left; whether it changed anything.
  make(edits, { typed = false } = {}) {
    const { editor } = this.desk;
    this.underWay++;
    this.made = this.made.then(async () => {
      const text = await this.#edited(edits);
      this.underWay--;
      const isNew = text !== null && text !== editor.text;
      this.isTyped = typed;
      if (isNew) editor.replace(text);
      else this.desk.refresh(); // what came while it was under way is shown now
      this.isTyped = false;
      return isNew;
    });
    return this.made;
  }

  // The text with the edits made in it, once more where it was changed meanwhile; null for none.
  async #edited(edits) {
    try {
      for (;;) {
        const asked = this.desk.asked();
        const { text } = await post("/api/edit", { ...asked, edits });
        if (this.desk.editor.text === asked.text) return text;
      }
    } catch (error) {
      this.desk.failed(error);
      return null;
    }
  }
}
