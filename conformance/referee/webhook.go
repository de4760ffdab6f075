package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"

	admissionv1 "k8s.io/api/admission/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
)

// askWebhook sends an object through istiod's own handler, in process, as a new object's admission review.
func (c *cluster) askWebhook(object *unstructured.Unstructured) opinion {
	review, err := c.review(object)
	o := accepted()
	if err != nil {
		o.refuse("", err.Error())
		return o
	}
	o.Warnings = review.Warnings
	if !review.Allowed {
		o.Verdict = reject
		if review.Result != nil {
			for _, detail := range splitErrors(review.Result.Message) {
				o.refuse("", detail)
			}
		}
	}
	return o
}

func (c *cluster) review(object *unstructured.Unstructured) (*admissionv1.AdmissionResponse, error) {
	raw, err := json.Marshal(object.Object)
	if err != nil {
		return nil, err
	}
	gvk := object.GroupVersionKind()
	body, err := json.Marshal(&admissionv1.AdmissionReview{
		TypeMeta: metav1.TypeMeta{Kind: "AdmissionReview", APIVersion: "admission.k8s.io/v1"},
		Request: &admissionv1.AdmissionRequest{
			UID:       "referee",
			Kind:      metav1.GroupVersionKind{Group: gvk.Group, Version: gvk.Version, Kind: gvk.Kind},
			Name:      object.GetName(),
			Namespace: object.GetNamespace(),
			Operation: admissionv1.Create,
			Object:    runtime.RawExtension{Raw: raw},
		},
	})
	if err != nil {
		return nil, err
	}
	request := httptest.NewRequest(http.MethodPost, "/validate", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	recorder := httptest.NewRecorder()
	c.webhook.ServeHTTP(recorder, request)
	if recorder.Code != http.StatusOK {
		return nil, fmt.Errorf("the webhook answered %d: %s", recorder.Code, recorder.Body.String())
	}
	var review admissionv1.AdmissionReview
	if err := json.Unmarshal(recorder.Body.Bytes(), &review); err != nil {
		return nil, err
	}
	if review.Response == nil {
		return nil, fmt.Errorf("the webhook's review has no response")
	}
	return review.Response, nil
}

// splitErrors undoes the list that go-multierror makes of several errors.
func splitErrors(message string) []string {
	head, list, several := strings.Cut(message, " errors occurred:\n")
	if !several {
		head, list, several = strings.Cut(message, " error occurred:\n")
	}
	if !several {
		return []string{strings.TrimSpace(message)}
	}
	// What is before the count stands for all of them.
	prefix := ""
	if end := strings.LastIndex(head, ": "); end >= 0 {
		prefix = head[:end+2]
	}
	var errors []string
	for _, line := range strings.Split(list, "\n\t* ") {
		line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "* "))
		if line != "" {
			errors = append(errors, prefix+line)
		}
	}
	return errors
}
