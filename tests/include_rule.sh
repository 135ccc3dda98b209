#!/usr/bin/env bash
# The dependency rule of ARCHITECTURE.md: every include runs down the floors, and each outside library has one door.
set -u
cd "$(dirname "$0")/.."
bad=0
# allow FOLDER 'regex of project folders it may include'
allow() {
  local hits
  hits=$(grep -rnE '^#include "(base|promql|catalog|cache|llm|translate|proxy|tests)/' "$1" --include='*.?pp' |
    grep -vE "^[^:]+:[0-9]+:#include \"($2)/")
  [ -z "$hits" ] || { echo "$1 may include only $2:"; echo "$hits"; bad=1; }
}
# door 'header regex' 'regex of files that may include it' FOLDERS…
door() {
  local hits what=$1 files=$2
  shift 2
  hits=$(grep -rnE "^#include [<\"]($what)" "$@" --include='*.?pp' | grep -vE "^($files):")
  [ -z "$hits" ] || { echo "only $files may include <$what>:"; echo "$hits"; bad=1; }
}
modules="base promql catalog cache llm translate proxy"
allow base 'base'
allow promql 'base|promql'
allow catalog 'base|promql|catalog'
allow cache 'base|promql|cache'
allow llm 'base|llm'
allow translate 'base|promql|catalog|llm|translate'
allow proxy 'base|promql|catalog|cache|llm|translate|proxy'
allow proxy/http 'base|proxy/http'
door 'rocksdb/' 'cache/rocksdb_[a-z]+\.[ch]pp' $modules
door 'boost/beast' 'proxy/(http|admin)/[a-z_]+\.cpp' $modules
door 'openssl/' 'proxy/(http/tls|auth/auth)\.cpp' $modules
door 'httplib' 'llm/http\.cpp' $modules
[ $bad = 0 ] && echo "include rule: holds"
exit $bad
