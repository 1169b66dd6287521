"""Tests of ntmdocs.vietnamese."""
