package main

import (
	"fmt"

	apiext "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apiextensions-apiserver/pkg/registry/customresource"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured/unstructuredscheme"
	runtimeschema "k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/registry/rest"
)

// servedKind is one served version of a custom resource as the API server keeps it: ready to judge objects.
type servedKind struct {
	version    apiext.CustomResourceDefinitionVersion
	namespaced bool
	structural *schema.Structural
	strategy   rest.RESTCreateStrategy
}

// newServedKind does what the API server's customresource_handler.go does when a definition is established.
func newServedKind(crd *apiext.CustomResourceDefinition, version apiext.CustomResourceDefinitionVersion) (*servedKind, error) {
	// The conversion moves what all versions share to the definition itself.
	whole := version.Schema
	if whole == nil {
		whole = crd.Spec.Validation
	}
	if whole == nil {
		return nil, fmt.Errorf("%s has no schema", crd.Name)
	}
	structural, err := schema.NewStructural(whole.OpenAPIV3Schema)
	if err != nil {
		return nil, err
	}
	if err := defaulting.PruneDefaults(structural); err != nil {
		return nil, err
	}
	validator, _, err := validation.NewSchemaValidator(whole.OpenAPIV3Schema)
	if err != nil {
		return nil, err
	}
	status, statusValidator, err := statusOf(crd, version, whole.OpenAPIV3Schema)
	if err != nil {
		return nil, err
	}
	gvk := runtimeschema.GroupVersionKind{Group: crd.Spec.Group, Version: version.Name, Kind: crd.Spec.Names.Kind}
	namespaced := crd.Spec.Scope == apiext.NamespaceScoped
	strategy := customresource.NewStrategy(unstructuredscheme.NewUnstructuredObjectTyper(), namespaced, gvk,
		validator, statusValidator, structural, status, nil, []apiextv1.SelectableField{})
	return &servedKind{version: version, namespaced: namespaced, structural: structural, strategy: strategy}, nil
}

// statusOf returns the status subresource: with one, the API server drops the status of an object that is created.
func statusOf(crd *apiext.CustomResourceDefinition, version apiext.CustomResourceDefinitionVersion, whole *apiext.JSONSchemaProps) (
	*apiext.CustomResourceSubresourceStatus, validation.SchemaValidator, error,
) {
	subresources := version.Subresources
	if subresources == nil {
		subresources = crd.Spec.Subresources
	}
	if subresources == nil || subresources.Status == nil {
		return nil, nil, nil
	}
	status, ok := whole.Properties["status"]
	if !ok {
		return subresources.Status, nil, nil
	}
	validator, _, err := validation.NewSchemaValidator(&status)
	return subresources.Status, validator, err
}
