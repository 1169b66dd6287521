"""What a web service that takes a plan tells its callers: the schema of the model itself."""

from ntmdocs import Plan


def test_the_schema_of_the_model_has_the_example_of_each_field() -> None:
    fields = Plan.model_json_schema()["$defs"]["Village"]["properties"]
    assert fields["name"]["examples"] == ["Đa Hội"]
    assert "examples" not in fields["met"]["items"]
