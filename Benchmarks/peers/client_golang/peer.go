// What Sources/measure measures, with client_golang: `client_golang CASE` answers each line of standard input with a
// figure. Built from Debian's sources, without modules; see Benchmarks/build-peers.sh.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"math"
	"net"
	"net/http"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
	"unsafe"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"github.com/prometheus/common/expfmt"
)

func main() {
	if len(os.Args) != 2 {
		os.Exit(64)
	}
	measure := makeCase(os.Args[1])
	if measure == nil {
		os.Exit(64)
	}
	input := bufio.NewScanner(os.Stdin)
	for input.Scan() {
		fmt.Println(measure())
	}
}

// The part of a name after its last hyphen is a number of series or threads.
func makeCase(name string) func() float64 {
	kind, count := name, 1
	if at := strings.LastIndexByte(name, '-'); at >= 0 {
		if number, err := strconv.Atoi(name[at+1:]); err == nil {
			kind, count = name[:at], number
		}
	}
	switch kind {
	case "counter":
		counter := prometheus.NewCounter(prometheus.CounterOpts{Name: "bench_total", Help: "Bench."})
		return repeated(count, 2000000, func(n int) { counter.Inc() })
	case "gauge":
		gauge := prometheus.NewGauge(prometheus.GaugeOpts{Name: "bench", Help: "Bench."})
		return repeated(count, 2000000, func(n int) { gauge.Set(float64(n)) })
	case "histogram":
		return observing(count, []float64{0.3}, 0)
	case "histogram-spread":
		return observing(count, spread(), 0)
	case "native-histogram":
		return observing(count, spread(), 1.00271)
	case "lookup":
		return lookup(count)
	case "new-series":
		return func() float64 { return newSeries(count) }
	case "series-bytes":
		return func() float64 { added, _ := memory(count); return added / float64(count) }
	case "resident":
		return func() float64 { _, resident := memory(count); return resident / 1e6 }
	case "render-integers":
		return render(integers(count), count)
	case "render-doubles":
		return render(doubles(count), count)
	case "serve":
		return serve(count)
	}
	return nil
}

// This thread's time on a processor, in nanoseconds.
func threadTime() float64 {
	const clockThreadCPUTime = 3
	var now syscall.Timespec
	syscall.RawSyscall(syscall.SYS_CLOCK_GETTIME, clockThreadCPUTime, uintptr(unsafe.Pointer(&now)), 0)
	return float64(now.Nano())
}

func repeated(threads int, operations int, work func(n int)) func() float64 {
	return func() float64 {
		// Threads that should be in each other's way must have run side by side.
		for attempt := 0; attempt < 50; attempt++ {
			start := time.Now()
			total := threadTimes(threads, operations, work)
			if threads == 1 || total/float64(time.Since(start).Nanoseconds()) >= 1.5 {
				return total / float64(threads*operations)
			}
		}
		return math.NaN()
	}
}

func threadTimes(threads int, operations int, work func(n int)) float64 {
	var group sync.WaitGroup
	used := make([]float64, threads)
	for thread := range used {
		group.Add(1)
		go func(thread int) {
			defer group.Done()
			runtime.LockOSThread()
			start := threadTime()
			for n := 0; n < operations; n++ {
				work(n)
			}
			used[thread] = threadTime() - start
		}(thread)
	}
	group.Wait()
	total := 0.0
	for _, one := range used {
		total += one
	}
	return total
}

// With a factor above 0 the histogram is native only.
func observing(threads int, values []float64, factor float64) func() float64 {
	options := prometheus.HistogramOpts{Name: "bench_seconds", Help: "Bench."}
	if factor > 0 {
		options.NativeHistogramBucketFactor = factor
		options.NativeHistogramMaxBucketNumber = 160
	}
	histogram := prometheus.NewHistogram(options)
	return repeated(threads, 1000000, func(n int) { histogram.Observe(values[n&(len(values)-1)]) })
}

// 1,024 values, as many in each of the 11 buckets and above, in an order no branch predictor learns.
func spread() []float64 {
	inBuckets := []float64{0.003, 0.007, 0.02, 0.04, 0.07, 0.2, 0.3, 0.7, 2, 4, 7, 20}
	state := uint32(1)
	values := make([]float64, 1024)
	for index := range values {
		state = state*1664525 + 1013904223
		values[index] = inBuckets[int(state>>16)%len(inBuckets)]
	}
	return values
}

func path(number int) string { return fmt.Sprintf("/items/%07d", number) }

func paths(count int) []string {
	names := make([]string, count)
	for number := range names {
		names[number] = path(number)
	}
	return names
}

func family() *prometheus.CounterVec {
	return prometheus.NewCounterVec(
		prometheus.CounterOpts{Name: "bench_requests_total", Help: "Requests of the benchmark."},
		[]string{"path", "method", "code"})
}

func lookup(threads int) func() float64 {
	names := paths(1024)
	vector := family()
	for _, name := range names {
		vector.WithLabelValues(name, "GET", "200").Inc()
	}
	return repeated(threads, 500000, func(n int) { vector.WithLabelValues(names[n&1023], "GET", "200").Inc() })
}

func newSeries(count int) float64 {
	names := paths(count)
	vector := family()
	runtime.LockOSThread()
	start := threadTime()
	for _, name := range names {
		vector.WithLabelValues(name, "GET", "200").Inc()
	}
	return (threadTime() - start) / float64(count)
}

func integers(count int) *prometheus.CounterVec {
	vector := family()
	for n := 0; n < count; n++ {
		vector.WithLabelValues(path(n), "GET", "200").Add(float64(n*7919%1000003 + 1))
	}
	return vector
}

// Values of 16 digits or so.
func doubles(count int) *prometheus.GaugeVec {
	vector := prometheus.NewGaugeVec(
		prometheus.GaugeOpts{Name: "bench_level", Help: "Levels of the benchmark."}, []string{"path", "method", "code"})
	for n := 0; n < count; n++ {
		vector.WithLabelValues(path(n), "GET", "200").Set(float64(n*7919%1000003+1) / 7)
	}
	return vector
}

func memory(count int) (added float64, resident float64) {
	before := residentBytes()
	vector := integers(count)
	runtime.GC()
	after := residentBytes()
	runtime.KeepAlive(vector)
	return after - before, after
}

func residentBytes() float64 {
	file, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	pages, _ := strconv.ParseFloat(strings.Fields(string(file))[1], 64)
	return pages * float64(os.Getpagesize())
}

// Gathers and writes text into a buffer that is used again.
func render(collector prometheus.Collector, count int) func() float64 {
	registry := prometheus.NewRegistry()
	registry.MustRegister(collector)
	var buffer bytes.Buffer
	return func() float64 {
		buffer.Reset()
		start := time.Now()
		families, err := registry.Gather()
		if err != nil {
			panic(err)
		}
		for _, family := range families {
			if _, err := expfmt.MetricFamilyToText(&buffer, family); err != nil {
				panic(err)
			}
		}
		return float64(time.Since(start).Nanoseconds()) / float64(count)
	}
}

func serve(count int) func() float64 {
	registry := prometheus.NewRegistry()
	registry.MustRegister(integers(count))
	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	http.Handle("/metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{DisableCompression: true}))
	go http.Serve(listener, nil)
	return func() float64 { return float64(listener.Addr().(*net.TCPAddr).Port) }
}
