package main

const (
	accept = "accept"
	reject = "reject"
)

// answer is what is said about one object: a word of each layer.
type answer struct {
	// Schema is the word of the API server, with unknown fields refused as kubectl asks for by default.
	Schema opinion `json:"schema"`
	// Admission is the word of istiod's webhook.
	Admission opinion `json:"admission"`
	// Unsettled says that the webhook judges the object as written otherwise than as the API server hands it on, which
	// happens where the API server drops nulls. The cluster's verdict is then neither's alone.
	Unsettled bool `json:"unsettled,omitempty"`
	// Failure says why there is no verdict: the line holds no object.
	Failure string `json:"failure,omitempty"`
}

// opinion is the word of one layer.
type opinion struct {
	Verdict  string    `json:"verdict"`
	Errors   []problem `json:"errors,omitempty"`
	Warnings []string  `json:"warnings,omitempty"`
}

// problem is one error; the webhook's errors name no field.
type problem struct {
	Field  string `json:"field,omitempty"`
	Detail string `json:"detail"`
}

func accepted() opinion {
	return opinion{Verdict: accept}
}

func (o *opinion) refuse(field, detail string) {
	o.Verdict = reject
	o.Errors = append(o.Errors, problem{Field: field, Detail: detail})
}
