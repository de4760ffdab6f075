package main

import (
	"encoding/json"
	"log/slog"
	"os"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/config"
	"github.com/prometheus/prometheus/discovery/kubernetes"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/scrape"
)

// scraped is one target that a job scrapes.
type scraped struct {
	Job string `json:"job"`
	// Found is the target as the cluster shows it, the same for all configurations.
	Found string `json:"found"`
	URL   string `json:"url"`
	// Interval and Timeout are those of the target.
	Interval    string            `json:"interval"`
	Timeout     string            `json:"timeout"`
	HonorLabels bool              `json:"honorLabels"`
	Labels      map[string]string `json:"labels"`
}

// printCoverage prints what each job of a configuration scrapes of the made-up cluster.
func printCoverage(file string, out *json.Encoder) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	loaded, err := config.Load(string(text), slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	jobs, err := loaded.GetScrapeConfigs()
	if err != nil {
		return err
	}
	for _, job := range jobs {
		for _, discovery := range job.ServiceDiscoveryConfigs {
			cluster, ok := discovery.(*kubernetes.SDConfig)
			if !ok {
				continue
			}
			for _, target := range targetsOf(cluster.Role) {
				if err := printTarget(job, target, out); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func printTarget(job *config.ScrapeConfig, found target, out *json.Encoder) error {
	builder := labels.NewBuilder(labels.EmptyLabels())
	result, err := scrape.PopulateLabels(builder, job, found.labels, nil)
	if err != nil || result.IsEmpty() {
		return err
	}
	all := result.Map()
	shown := map[string]string{}
	for name, value := range all {
		if len(name) < 2 || name[:2] != "__" {
			shown[name] = value
		}
	}
	delete(shown, "job")
	return out.Encode(scraped{
		Job:         job.JobName,
		Found:       found.name,
		URL:         scrape.NewTarget(result, job, nil, nil).URL().String(),
		Interval:    all[model.ScrapeIntervalLabel],
		Timeout:     all[model.ScrapeTimeoutLabel],
		HonorLabels: job.HonorLabels,
		Labels:      shown,
	})
}
