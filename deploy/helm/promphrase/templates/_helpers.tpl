{{- define "promphrase.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* Names of a StatefulSet's pods, and its label with a hash of the revision, must fit in 63 characters too. */}}
{{- define "promphrase.fullname" -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 52 | trimSuffix "-" -}}
{{- else if contains $name .Release.Name -}}
{{- .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 52 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "promphrase.namespace" -}}
{{- default .Release.Namespace .Values.namespaceOverride -}}
{{- end -}}

{{- define "promphrase.selectorLabels" -}}
app.kubernetes.io/name: {{ include "promphrase.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{/* The chart's own labels, then those that are given; none of these can take the place of ours, because selectors rely on
     them: (list . extraLabels) */}}
{{- define "promphrase.labels" -}}
{{- $extra := index . 1 -}}
{{- with index . 0 -}}
{{- $own := dict
  "helm.sh/chart" (printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-")
  "app.kubernetes.io/version" .Chart.AppVersion
  "app.kubernetes.io/managed-by" .Release.Service
  "app.kubernetes.io/part-of" "promphrase" -}}
{{- toYaml (merge (include "promphrase.selectorLabels" . | fromYaml) $own $extra .Values.commonLabels) -}}
{{- end -}}
{{- end -}}

{{/* metadata of an object: (list . name namespace extraLabels annotations) */}}
{{- define "promphrase.metadata" -}}
{{- $root := index . 0 -}}
name: {{ index . 1 }}
namespace: {{ default (include "promphrase.namespace" $root) (index . 2) }}
labels:
  {{- include "promphrase.labels" (list $root (index . 3)) | nindent 2 }}
{{- with index . 4 }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "promphrase.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "promphrase.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "promphrase.image" -}}
{{- if .Values.image.digest -}}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest -}}
{{- else -}}
{{- printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) -}}
{{- end -}}
{{- end -}}

{{/* Each credential: the environment variable and the key of the configuration that it sets. */}}
{{- define "promphrase.credentials" -}}
llmApiKey: {env: OPENAI_API_KEY, key: llm.api_key}
llmFallbackApiKey: {env: PROMPHRASE_LLM_FALLBACK_API_KEY, key: llm.fallback_api_key}
upstreamBearerToken: {env: PROMPHRASE_UPSTREAM_BEARER_TOKEN, key: upstream.bearer_token}
upstreamBasicAuthPassword: {env: PROMPHRASE_UPSTREAM_BASIC_AUTH_PASSWORD, key: upstream.basic_auth.password}
upstreamHeaders: {env: PROMPHRASE_UPSTREAM_HEADERS, key: upstream.headers}
authTokens: {env: PROMPHRASE_AUTH_TOKENS, key: auth.tokens}
authUsers: {env: PROMPHRASE_AUTH_USERS, key: auth.users}
tenancyTokens: {env: PROMPHRASE_TENANCY_TOKENS, key: tenancy.tokens}
tracingHeaders: {env: PROMPHRASE_TRACING_HEADERS, key: tracing.headers}
{{- end -}}

{{/* The value at a path with dots, or nothing: (list map path) */}}
{{- define "promphrase.at" -}}
{{- $here := index . 0 -}}
{{- range splitList "." (index . 1) -}}
{{- if kindIs "map" $here -}}{{- $here = get $here . -}}{{- else -}}{{- $here = "" -}}{{- end -}}
{{- end -}}
{{- if $here -}}{{- toYaml $here -}}{{- end -}}
{{- end -}}

{{- define "promphrase.checkValues" -}}
{{- $config := .Values.config -}}
{{- range $name, $credential := include "promphrase.credentials" . | fromYaml -}}
{{- if include "promphrase.at" (list $config $credential.key) -}}
{{- fail (printf "config.%s is a secret and would stand in a ConfigMap: use secrets.%s, existingSecret or existingConfigSecret" $credential.key $name) -}}
{{- end -}}
{{- end -}}
{{- range $config.upstreams -}}
{{- $upstream := . -}}
{{- range list "bearer_token" "basic_auth.password" "headers" -}}
{{- if include "promphrase.at" (list $upstream .) -}}
{{- fail (printf "config.upstreams has the secret '%s', which would stand in a ConfigMap: use existingConfigSecret, or a file (bearer_token_file, basic_auth.password_file)" .) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if regexMatch "://[^/?#\\s]*@" (toYaml $config) -}}
{{- fail "config has a URL with a password in it, which would stand in a ConfigMap: use the keys of secrets, or existingConfigSecret" -}}
{{- end -}}
{{- if and (include "promphrase.at" (list $config "upstream.url")) (include "promphrase.at" (list $config "upstream.urls")) -}}
{{- fail "config.upstream has both url and urls: set url to null" -}}
{{- end -}}
{{- range list "listen" "data_dir" -}}
{{- if hasKey $config . -}}
{{- fail (printf "config.%s is set by the chart: use containerPort and persistence" .) -}}
{{- end -}}
{{- end -}}
{{- if and .Values.serviceMonitor.enabled (eq (toString (get (default dict $config.metrics) "enabled")) "false") -}}
{{- fail "serviceMonitor.enabled scrapes what config.metrics.enabled switches off" -}}
{{- end -}}
{{- if and .Values.existingSecret (include "promphrase.ownCredentials" .) -}}
{{- fail "existingSecret is set, and secrets too: give one of them" -}}
{{- end -}}
{{- if and .Values.persistence.existingClaim (gt (int .Values.replicaCount) 1) -}}
{{- fail "persistence.existingClaim can't be shared: a store is opened by one pod only (replicaCount)" -}}
{{- end -}}
{{- if .Values.podDisruptionBudget.enabled -}}
{{- if eq (kindIs "invalid" .Values.podDisruptionBudget.minAvailable) (kindIs "invalid" .Values.podDisruptionBudget.maxUnavailable) -}}
{{- fail "podDisruptionBudget needs exactly one of minAvailable and maxUnavailable" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Non-empty when `secrets` holds anything. */}}
{{- define "promphrase.ownCredentials" -}}
{{- range $name, $value := .Values.secrets -}}{{- if $value -}}{{ $name }} {{ end -}}{{- end -}}
{{- end -}}

{{- define "promphrase.configFile" -}}
{{- tpl (toYaml .Values.config) . -}}
{{- end -}}

{{/* Ports of the given URLs, each once, as a JSON list. */}}
{{- define "promphrase.portsOf" -}}
{{- $ports := list -}}
{{- range . -}}
{{- if regexMatch "^https?://" . -}}
{{- $host := (urlParse .).host -}}
{{- $port := regexFind ":[0-9]+$" $host | trimPrefix ":" -}}
{{- $ports = append $ports (int (default (ternary "443" "80" (hasPrefix "https" .)) $port)) -}}
{{- end -}}
{{- end -}}
{{- $ports | uniq | toJson -}}
{{- end -}}

{{/* One egress rule: (dict "to" peers "ports" ports "protocols" list) */}}
{{- define "promphrase.egressRule" -}}
- ports:
    {{- $protocols := .protocols -}}
    {{- range $port := .ports }}
    {{- range $protocols }}
    - port: {{ int $port }}
      protocol: {{ . }}
    {{- end }}
    {{- end }}
  {{- with .to }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}
