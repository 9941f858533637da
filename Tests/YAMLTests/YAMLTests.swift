// YAML tests
