module github.com/cdk8s-istio/cdk8s-istio/conformance/addons/kiali

go 1.26.0

require (
	github.com/kiali/kiali v1.89.8
	gopkg.in/yaml.v2 v2.4.0
)

require github.com/rs/zerolog v1.20.0 // indirect
