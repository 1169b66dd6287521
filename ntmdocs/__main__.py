"""`python -m ntmdocs`."""

from ntmdocs.program import program

if __name__ == "__main__":
    program()
