"""The desk: one local page on which a plan is written, looked at and sent on its way.

`folder` is what the page may read and write, `plan_text` a plan as it stands in the editor,
`findings` what must be looked at in it, `edits` what its form changes in the YAML. `actions` are
the buttons; each goes through the front door of the library. `guard` keeps strangers out, `routes`
is what the page asks for, `running` the server and the browser. The page itself is in `web/`.
"""

from ntmdocs.desk.running import open_desk

__all__ = ["open_desk"]
