"""The cell of a table that a place in the villages was read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ntmdocs.model import Village
from ntmdocs.model.walk import DataPath
from ntmdocs.store.villages.groups import CellValue, CriterionRows, TaskRows, VillageRows

__all__ = ["CellPlaces"]


@dataclass(frozen=True)
class CellPlaces:
    """Finds the cell of a path into a plan (`villages.0.unmet.1.tasks.0.ends`)."""

    villages: tuple[Village, ...] = ()
    """As the plan has them now."""
    rows: Mapping[str, VillageRows] = field(default_factory=dict)
    """What the table says of a village, by its id."""
    criteria: Mapping[tuple[str, str], CriterionRows] = field(default_factory=dict)
    """What it says of a criterion, by the village's id and the name that the plan has now."""

    def place(self, path: DataPath) -> str | None:
        """`villages.xlsx: Tình trạng!F5`, as problems are placed; None where it is not the table's.

        What a cell leaves blank stands at the cell that begins its group.
        """
        value = self._value(path)
        return None if value is None else value.problem("", "").place

    def _value(self, path: DataPath) -> CellValue | None:
        match path:
            case ("villages", int(at), *rest) if at < len(self.villages):
                village = self.villages[at]
            case _:
                return None
        rows = self.rows.get(village.id)
        match rest:
            case ("unmet", int(number), *inside):
                name = village.unmet[number].criterion
                criterion = self.criteria.get((village.id, name))
                return None if criterion is None else _in_criterion(criterion, tuple(inside))
            case (str(name), *_) if rows is not None:
                return rows.values.get(name, rows.name)
        return None if rows is None else rows.name


def _in_criterion(criterion: CriterionRows, path: DataPath) -> CellValue:
    match path:
        case ("tasks", int(number), *inside):
            tasks = list(criterion.tasks)
            return _in_task(tasks[number], tuple(inside)) if tasks else criterion.name
        case (str(name), *_):
            return criterion.values.get(name, criterion.name)
    return criterion.name


def _in_task(task: TaskRows, path: DataPath) -> CellValue:
    match path:
        case ("funding", int(number), str(name)):
            money = list(task.money.values())[number]
            return money.source if name == "source" else money.amount
        case (str(name),):
            return task.values.get(name, task.values["what"])
    return task.values["what"]
