package main

import (
	"fmt"
	"strings"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/discovery/kubernetes"
)

// target is something that Kubernetes shows to Prometheus.
type target struct {
	name   string
	labels model.LabelSet
}

// variants are the values that one annotation takes in the made-up cluster; an empty one means that it is not there.
type variants struct {
	annotation string
	values     []string
}

// annotations are all that pods and Services can say to Prometheus.
var annotations = []variants{
	{"scrape", []string{"true", "false", ""}},
	{"scrape_slow", []string{"true", ""}},
	{"probe", []string{"true", ""}},
	{"scheme", []string{"https", "ftp", ""}},
	{"path", []string{"/stats/prometheus", ""}},
	{"port", []string{"15020", "none", ""}},
	{"param_usedonly", []string{"yes", ""}},
}

// targetsOf lists what a role finds: every mixture of annotations, addresses and phases.
func targetsOf(role kubernetes.Role) []target {
	switch role {
	case kubernetes.RoleNode:
		return nodes()
	case kubernetes.RolePod:
		return pods()
	case kubernetes.RoleEndpoint:
		return endpoints("__meta_kubernetes_endpoint_port_name")
	case kubernetes.RoleEndpointSlice:
		return endpoints("__meta_kubernetes_endpointslice_port_name")
	case kubernetes.RoleService:
		return services()
	default:
		return nil
	}
}

func nodes() []target {
	return []target{{"node", model.LabelSet{
		"__address__": "10.0.0.1:10250", "instance": "node-1",
		"__meta_kubernetes_node_name": "node-1", "__meta_kubernetes_node_label_topology_kubernetes_io_zone": "a",
	}}}
}

func pods() []target {
	var found []target
	for _, ip := range []string{"10.1.0.7", "fd00::7"} {
		for _, phase := range []string{"Running", "Pending", "Succeeded", "Failed", "Unknown"} {
			for _, mixture := range mixtures("__meta_kubernetes_pod_annotation_prometheus_io_") {
				found = append(found, target{
					fmt.Sprintf("pod %s %s %s", ip, phase, mixture.name),
					mixture.with(model.LabelSet{
						"__address__":                              model.LabelValue(hostPort(ip, "8080")),
						"__meta_kubernetes_pod_ip":                 model.LabelValue(ip),
						"__meta_kubernetes_pod_phase":              model.LabelValue(phase),
						"__meta_kubernetes_namespace":              "shop",
						"__meta_kubernetes_pod_name":               "cart-1",
						"__meta_kubernetes_pod_node_name":          "node-1",
						"__meta_kubernetes_pod_label_app":          "cart",
						"__meta_kubernetes_pod_label_version":      "v1",
						"__meta_kubernetes_pod_container_name":     "cart",
						"__meta_kubernetes_pod_label_istio_io_rev": "default",
					}),
				})
			}
		}
	}
	return found
}

func endpoints(portName model.LabelName) []target {
	var found []target
	for _, address := range []string{"10.1.0.7:8080", "[fd00::7]:8080"} {
		for _, mixture := range mixtures("__meta_kubernetes_service_annotation_prometheus_io_") {
			found = append(found, target{
				fmt.Sprintf("endpoint %s %s", address, mixture.name),
				mixture.with(model.LabelSet{
					"__address__":                         model.LabelValue(address),
					portName:                              "http",
					"__meta_kubernetes_namespace":         "shop",
					"__meta_kubernetes_service_name":      "cart",
					"__meta_kubernetes_service_label_app": "cart",
					"__meta_kubernetes_pod_node_name":     "node-1",
				}),
			})
		}
	}
	for _, namespace := range []string{"default", "shop"} {
		for _, name := range []string{"kubernetes", "other"} {
			for _, port := range []string{"https", "http"} {
				found = append(found, target{
					fmt.Sprintf("endpoint of %s in %s by %s", name, namespace, port),
					model.LabelSet{
						"__address__": "10.0.0.1:6443", portName: model.LabelValue(port),
						"__meta_kubernetes_namespace": model.LabelValue(namespace), "__meta_kubernetes_service_name": model.LabelValue(name),
					},
				})
			}
		}
	}
	return found
}

func services() []target {
	var found []target
	for _, mixture := range mixtures("__meta_kubernetes_service_annotation_prometheus_io_") {
		found = append(found, target{
			"service " + mixture.name,
			mixture.with(model.LabelSet{
				"__address__": "cart.shop.svc:80", "__meta_kubernetes_namespace": "shop", "__meta_kubernetes_service_name": "cart",
			}),
		})
	}
	return found
}

func hostPort(ip, port string) string {
	if strings.Contains(ip, ":") {
		return "[" + ip + "]:" + port
	}
	return ip + ":" + port
}

func (mixture target) with(others model.LabelSet) model.LabelSet {
	return others.Merge(mixture.labels)
}

// mixtures lists all mixtures of annotations, with the prefix that a role gives to their names.
func mixtures(prefix string) []target {
	all := []target{{"", model.LabelSet{}}}
	for _, variant := range annotations {
		var next []target
		for _, mixture := range all {
			for _, value := range variant.values {
				added := target{mixture.name, mixture.labels.Clone()}
				if value != "" {
					added.name += " " + variant.annotation + "=" + value
					added.labels[model.LabelName(prefix+variant.annotation)] = model.LabelValue(value)
				}
				next = append(next, added)
			}
		}
		all = next
	}
	return all
}
