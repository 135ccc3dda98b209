// Every read call of Prometheus' own client library: client_golang URL TIME [PROMPT]
package main

import (
	"context"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/client_golang/api"
	v1 "github.com/prometheus/client_golang/api/prometheus/v1"
	"github.com/prometheus/common/model"
)

// The order of an instant vector is open, so lines are sorted.
func show(name string, value interface{}, warnings v1.Warnings, err error) {
	lines := strings.Split(fmt.Sprint(value), "\n")
	sort.Strings(lines)
	fmt.Printf("%s: %v warnings %v error %v\n", name, strings.Join(lines, " | "), len(warnings), err)
}

func main() {
	client, err := api.NewClient(api.Config{Address: os.Args[1]})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	prometheus := v1.NewAPI(client)
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	seconds, _ := strconv.ParseInt(os.Args[2], 10, 64)
	end := time.Unix(seconds, 0)
	start := end.Add(-20 * time.Second)

	if len(os.Args) > 3 {
		value, _, err := prometheus.Query(ctx, os.Args[3], end)
		if vector, ok := value.(model.Vector); ok && err == nil {
			fmt.Printf("prompt: vector of %d\n", len(vector))
		} else {
			fmt.Println("prompt:", value, err)
		}
		return
	}

	for _, query := range []string{"up", "1 + 1", "\"text\"", "up{job=\"node\"}[5s]", "sum(up", "rate(up)", "absent(nothing)"} {
		value, warnings, err := prometheus.Query(ctx, query, end)
		show("query "+query, value, warnings, err)
	}
	value, warnings, err := prometheus.QueryRange(ctx, "sum by (job) (up)", v1.Range{Start: start, End: end, Step: 5 * time.Second})
	show("range", value, warnings, err)
	_, _, err = prometheus.QueryRange(ctx, "up", v1.Range{Start: time.Unix(0, 0), End: end, Step: time.Second})
	show("range too long", "", nil, err)
	exemplars, err := prometheus.QueryExemplars(ctx, "up", start, end)
	show("exemplars", exemplars, nil, err)
	names, warnings, err := prometheus.LabelNames(ctx, []string{"up"}, start, end)
	show("label names", names, warnings, err)
	values, warnings, err := prometheus.LabelValues(ctx, "job", nil, start, end)
	show("label values", values, warnings, err)
	series, warnings, err := prometheus.Series(ctx, []string{"up", "{__name__=~\"node_load.*\"}"}, start, end)
	show("series", series, warnings, err)
	metadata, err := prometheus.Metadata(ctx, "up", "")
	show("metadata", metadata, nil, err)
	targets, err := prometheus.TargetsMetadata(ctx, "{job=\"node\"}", "node_load1", "1")
	show("targets metadata", targets, nil, err)
	buildinfo, err := prometheus.Buildinfo(ctx)
	show("buildinfo", buildinfo, nil, err)
	flags, err := prometheus.Flags(ctx)
	show("flags", flags["storage.tsdb.path"], nil, err)
	config, err := prometheus.Config(ctx)
	show("config", config.YAML, nil, err)
	rules, err := prometheus.Rules(ctx)
	show("rules", rules, nil, err)
	alerts, err := prometheus.Alerts(ctx)
	show("alerts", alerts, nil, err)
	managers, err := prometheus.AlertManagers(ctx)
	show("alertmanagers", managers, nil, err)
}
