// Supervision tests
