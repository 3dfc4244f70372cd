"""Run regflow from a checkout: `python cli.py --help`."""

from regflow.commands import main

if __name__ == "__main__":
    main()
