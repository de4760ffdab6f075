package main

import (
	"fmt"
	"net/http"

	apiext "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	runtimeschema "k8s.io/apimachinery/pkg/runtime/schema"

	"istio.io/istio/pkg/config/schema/collections"
	"istio.io/istio/pkg/webhooks/validation/server"
)

// defaultNamespace is where objects go that name no namespace.
const defaultNamespace = "default"

// cluster is the part of a cluster with Istio that judges objects.
type cluster struct {
	kinds  map[runtimeschema.GroupVersionKind]*servedKind
	groups map[string]bool
	// admitted are the groups that the API server asks istiod's webhook about.
	admitted map[string]bool
	webhook  *http.ServeMux
}

func newCluster() (*cluster, error) {
	c := &cluster{
		kinds:    map[runtimeschema.GroupVersionKind]*servedKind{},
		groups:   map[string]bool{},
		admitted: map[string]bool{},
		webhook:  http.NewServeMux(),
	}
	istios, err := istioCRDs()
	if err != nil {
		return nil, err
	}
	// The rules of Istio's ValidatingWebhookConfiguration name Istio's own groups alone.
	for _, crd := range istios {
		c.admitted[crd.Spec.Group] = true
	}
	gatewayAPIs, err := gatewayAPICRDs()
	if err != nil {
		return nil, err
	}
	for _, crd := range append(istios, gatewayAPIs...) {
		if err := c.establish(crd); err != nil {
			return nil, fmt.Errorf("%s: %w", crd.Name, err)
		}
	}
	// As pilot/pkg/bootstrap sets it up.
	_, err = server.New(server.Options{
		Schemas:      collections.PilotGatewayAPI(),
		DomainSuffix: "cluster.local",
		Mux:          c.webhook,
	})
	return c, err
}

func (c *cluster) establish(crd *apiext.CustomResourceDefinition) error {
	c.groups[crd.Spec.Group] = true
	for _, version := range crd.Spec.Versions {
		if !version.Served {
			continue
		}
		kind, err := newServedKind(crd, version)
		if err != nil {
			return err
		}
		gvk := runtimeschema.GroupVersionKind{Group: crd.Spec.Group, Version: version.Name, Kind: crd.Spec.Names.Kind}
		c.kinds[gvk] = kind
	}
	return nil
}

// judge gives the verdict on an object, which it leaves as it is.
func (c *cluster) judge(object *unstructured.Unstructured) answer {
	kind, served := c.kinds[object.GroupVersionKind()]
	if !served {
		schema := accepted()
		schema.refuse("apiVersion", fmt.Sprintf("no matches for kind %q in version %q", object.GetKind(), object.GetAPIVersion()))
		return answer{Schema: schema, Admission: accepted()}
	}
	stored := object.DeepCopy()
	schema := kind.create(stored)
	if !c.admitted[object.GroupVersionKind().Group] {
		return answer{Schema: schema, Admission: accepted()}
	}
	written := object.DeepCopy()
	if written.GetNamespace() == "" {
		written.SetNamespace(defaultNamespace)
	}
	asWritten := c.askWebhook(written)
	if schema.Verdict == reject || !holdsNull(object.Object) {
		return answer{Schema: schema, Admission: asWritten}
	}
	admission := c.askWebhook(stored)
	return answer{Schema: schema, Admission: admission, Unsettled: admission.Verdict != asWritten.Verdict}
}

// holdsNull says whether the API server may hand the object on otherwise than it is written.
func holdsNull(value any) bool {
	switch value := value.(type) {
	case nil:
		return true
	case map[string]any:
		for _, inner := range value {
			if holdsNull(inner) {
				return true
			}
		}
	case []any:
		for _, inner := range value {
			if holdsNull(inner) {
				return true
			}
		}
	}
	return false
}
