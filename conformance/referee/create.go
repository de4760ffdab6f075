package main

import (
	"context"
	"errors"
	"fmt"
	"sort"

	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/objectmeta"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	genericapirequest "k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
)

// create judges a new object as the API server does, and leaves it as it would hand it on to webhooks.
func (k *servedKind) create(object *unstructured.Unstructured) opinion {
	o := accepted()
	if !k.decode(object, &o) {
		return o
	}
	defaulting.Default(object.Object, k.structural)
	requested := metav1.NamespaceNone
	if k.namespaced {
		if object.GetNamespace() == "" {
			object.SetNamespace(defaultNamespace)
		}
		requested = object.GetNamespace()
	}
	ctx := genericapirequest.WithNamespace(context.Background(), requested)
	rest.FillObjectMetaSystemFields(object)
	if err := rest.BeforeCreate(k.strategy, ctx, object); err != nil {
		refuseCauses(&o, err)
	}
	o.Warnings = append(o.Warnings, k.strategy.WarningsOnCreate(ctx, object)...)
	if k.version.Deprecated {
		warning := fmt.Sprintf("%s %s is deprecated", object.GetAPIVersion(), object.GetKind())
		if k.version.DeprecationWarning != nil {
			warning = *k.version.DeprecationWarning
		}
		o.Warnings = append(o.Warnings, warning)
	}
	return o
}

// decode takes an object in as the API server's decoder does: it drops unknown fields and nulls, and refuses unknown
// fields as strict field validation does. It says whether the object could be taken in at all.
func (k *servedKind) decode(object *unstructured.Unstructured, o *opinion) bool {
	kind, apiVersion := object.GetKind(), object.GetAPIVersion()
	meta, hasMeta, unknown, err := objectmeta.GetObjectMetaWithOptions(object.Object,
		objectmeta.ObjectMetaOptions{ReturnUnknownFieldPaths: true})
	if err != nil {
		o.refuse("metadata", err.Error())
		return false
	}
	unknown = append(unknown, pruning.PruneWithOptions(object.Object, k.structural, true,
		schema.UnknownFieldPathOptions{TrackUnknownFieldPaths: true})...)
	defaulting.PruneNonNullableNullsWithoutDefaults(object.Object, k.structural)
	problem, more := objectmeta.CoerceWithOptions(nil, object.Object, k.structural, false,
		objectmeta.CoerceOptions{ReturnUnknownFieldPaths: true})
	if problem != nil {
		o.refuse(problem.Field, problem.ErrorBody())
		return false
	}
	unknown = append(unknown, more...)
	sort.Strings(unknown)
	for _, field := range unknown {
		o.refuse(field, fmt.Sprintf("unknown field %q", field))
	}
	// Pruning takes these off, as no schema of a CRD names them.
	object.SetKind(kind)
	object.SetAPIVersion(apiVersion)
	if hasMeta {
		if err := objectmeta.SetObjectMeta(object.Object, meta); err != nil {
			o.refuse("metadata", err.Error())
			return false
		}
	}
	return true
}

// refuseCauses takes an error of the API server apart into one error a field.
func refuseCauses(o *opinion, err error) {
	var status *apierrors.StatusError
	if !errors.As(err, &status) || status.ErrStatus.Details == nil || len(status.ErrStatus.Details.Causes) == 0 {
		o.refuse("", err.Error())
		return
	}
	for _, cause := range status.ErrStatus.Details.Causes {
		o.refuse(cause.Field, cause.Message)
	}
}
