// Endpoints tests
