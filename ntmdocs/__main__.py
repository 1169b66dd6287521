"""`python -m ntmdocs`."""

from ntmdocs.cli import main

if __name__ == "__main__":
    main()
