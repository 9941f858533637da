// LogPipeline tests
