// HelpDesk tests
