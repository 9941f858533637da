// MetricRegistry tests
