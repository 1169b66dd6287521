// The text of the plan: one truth for the form, the editor and undo.

import * as cm from "/web/vendor/codemirror.js";
import { completions } from "/web/completions.js";

const SEVERITY = { error: "error", warning: "warning", info: "info", note: "info" };
const COLOURS = cm.HighlightStyle.define([
  { tag: [cm.tags.propertyName, cm.tags.definition(cm.tags.propertyName)], class: "y-key" },
  { tag: cm.tags.comment, class: "y-comment" },
  { tag: [cm.tags.string, cm.tags.content], class: "y-text" },
  { tag: [cm.tags.punctuation, cm.tags.separator, cm.tags.squareBracket], class: "y-sign" },
]);

export class Editor {
  constructor(host, { nonce, schema, onchange, onsave }) {
    this.onchange = onchange;
    this.extensions = [
      cm.EditorView.cspNonce.of(nonce),
      cm.lineNumbers(),
      cm.highlightActiveLine(),
      cm.highlightActiveLineGutter(),
      cm.drawSelection(),
      cm.history(),
      cm.foldGutter(),
      cm.indentUnit.of("  "),
      cm.yaml(),
      cm.syntaxHighlighting(COLOURS),
      cm.lintGutter(),
      cm.search({ top: true }),
      cm.highlightSelectionMatches(),
      cm.autocompletion({ override: [completions(schema)] }),
      cm.EditorView.lineWrapping,
      cm.EditorView.contentAttributes.of({ "aria-label": "YAML", tabindex: "0" }),
      cm.keymap.of([
        { key: "Mod-s", preventDefault: true, run: () => (onsave(), true) },
        ...cm.completionKeymap,
        ...cm.searchKeymap,
        ...cm.historyKeymap,
        ...cm.foldKeymap,
        ...cm.lintKeymap,
        ...cm.defaultKeymap,
      ]),
      cm.EditorView.updateListener.of((update) => {
        if (update.docChanged) this.onchange();
      }),
    ];
    // With its state at once: the first one mounts the styles, which need the nonce.
    this.view = new cm.EditorView({ parent: host, state: this.#state("") });
  }

  get text() {
    return this.view.state.doc.toString();
  }

  // Another file: nothing of the one before can be undone into it.
  open(text) {
    this.view.setState(this.#state(text));
  }

  #state(doc) {
    return cm.EditorState.create({ doc, extensions: this.extensions });
  }

  // The same file, changed elsewhere on the page: one step to undo, of what differs alone.
  replace(text) {
    const old = this.text;
    if (old === text) return;
    let start = 0;
    const shorter = Math.min(old.length, text.length);
    while (start < shorter && old[start] === text[start]) start++;
    let end = 0;
    while (end < shorter - start && old.at(-1 - end) === text.at(-1 - end)) end++;
    this.view.dispatch({
      changes: { from: start, to: old.length - end, insert: text.slice(start, text.length - end) },
      annotations: cm.Transaction.userEvent.of("input.form"),
    });
  }

  undo() {
    cm.undo(this.view);
  }

  redo() {
    cm.redo(this.view);
  }

  get depths() {
    return [cm.undoDepth(this.view.state), cm.redoDepth(this.view.state)];
  }

  goTo(line) {
    const { doc } = this.view.state;
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    this.view.dispatch({
      selection: { anchor: at.from, head: at.to },
      effects: cm.EditorView.scrollIntoView(at.from, { y: "center" }),
    });
    this.view.focus();
  }

  // What must be looked at, under its line.
  mark(found) {
    const { doc } = this.view.state;
    const marks = found.map((each) => {
      const line = doc.line(Math.min(Math.max(each.line, 1), doc.lines));
      const blank = line.text.length - line.text.trimStart().length;
      const message = each.message;
      return { from: line.from + blank, to: line.to, severity: SEVERITY[each.weight], message };
    });
    this.view.dispatch(cm.setDiagnostics(this.view.state, marks));
  }
}
