// Compression tests
