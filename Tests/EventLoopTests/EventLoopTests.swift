// EventLoop tests
