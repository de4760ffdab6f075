package main

import (
	"bufio"
	"encoding/json"
	"io"
	"slices"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"
)

// answer says what a query asks for.
type answer struct {
	Metrics []string `json:"metrics"`
	Error   string   `json:"error,omitempty"`
}

// answerQueries answers each line of JSON, a query, with one of its own.
func answerQueries(in io.Reader, out *json.Encoder) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var query string
		if err := json.Unmarshal(lines.Bytes(), &query); err != nil {
			return err
		}
		if err := out.Encode(answerTo(query)); err != nil {
			return err
		}
	}
	return lines.Err()
}

func answerTo(query string) answer {
	expr, err := parser.ParseExpr(query)
	if err != nil {
		return answer{Error: err.Error()}
	}
	metrics := []string{}
	parser.Inspect(expr, func(node parser.Node, _ []parser.Node) error {
		if selector, ok := node.(*parser.VectorSelector); ok {
			metrics = append(metrics, metricsOf(selector)...)
		}
		return nil
	})
	slices.Sort(metrics)
	return answer{Metrics: slices.Compact(metrics)}
}

// metricsOf names the metrics of a selector: one, or the alternatives of a regular expression.
func metricsOf(selector *parser.VectorSelector) []string {
	for _, matcher := range selector.LabelMatchers {
		if matcher.Name != labels.MetricName {
			continue
		}
		if names := matcher.SetMatches(); len(names) > 0 {
			return names
		}
		return []string{matcher.Value}
	}
	return nil
}
