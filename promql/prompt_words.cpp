#include "promql/prompt_words.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

#include "promql/functions.hpp"

namespace promql {
namespace {

struct WordList {
  WordClass word_class;
  std::string_view words;
};

// Earlier lists win. Words that PromQL itself uses come first; one-letter words are left out, they are too
// often names. Words with letters beyond ASCII need no list: the letters speak for themselves.
constexpr WordList kWords[] = {
    {WordClass::strict_keyword,
     "group_left group_right atan2 bool ignoring fill_left fill_right anchored smoothed"},
    {WordClass::keyword, "by without on and or unless offset"},
    {WordClass::usual_name,
     "max min avg count rate increase delta changes resets time hour minute month year"},
    {WordClass::aggregator, "sum group topk bottomk quantile stddev stdvar count_values limitk limit_ratio"},
    {WordClass::placeholder,
     "up metric test nan inf foo bar baz qux quux blub blah xyz abc xxx yyy zzz aaa bbb ccc le"},
    {WordClass::function_word,
     "the of per for in into from to with within at as is are was were be been being am do does did done "
     "doing "
     "has have had having will would can could should shall may might must not no nor than then that this "
     "these "
     "those there here it its they them their we our us you your me my mine he she his her who whom whose "
     "what "
     "which when where why how much many more most less least few fewer any some all every each both either "
     "neither other another only just also too very still yet already ever never always often about above "
     "below "
     "over under between during before after since until till while across among against through via versus "
     "vs "
     "except excluding including if else so because but such same like last past next previous current "
     "currently now today yesterday tomorrow ago right please show shows showing display plot graph chart "
     "draw "
     "give tell find get list fetch see look need want compare compares calculate compute predict predicting "
     "forecast estimate explain describe filter grouped split sorted averaged aggregate aggregated summed "
     "top "
     "highest lowest slowest fastest biggest largest smallest busiest newest oldest longest shortest fullest "
     "first second third half twice"},
    {WordClass::function_word,  // German
     "der die das den dem des ein eine einen einem einer eines und oder nicht kein keine von vom zu zum zur "
     "mit "
     "bei aus nach pro je im ins am auf fuer seit vor bis ueber unter zwischen ohne gegen durch wie viel "
     "viele "
     "wieviel wieviele was welche welcher welches wer wo wann warum ist sind war waren wird werden wurde "
     "wurden "
     "hat haben kann noch mehr weniger als alle aller allen jede jeder jedes jedem letzten letzte letzter "
     "letztes zeige zeig zeigt gib nenne liste finde berechne vergleiche mir uns bitte aktuell aktuelle "
     "heute "
     "gestern woche stunde stunden minuten sekunde sekunden tage gesamt zuletzt bald laufen"},
    {WordClass::function_word,  // French
     "au aux les des du de un une et ou dans par pour avec sans sur sous entre depuis pendant avant apres "
     "vers chez "
     "que qui quoi quel quelle quels quelles combien comment pourquoi quand est sont etait ont avoir plus "
     "moins "
     "tous toutes tout toute chaque dernier derniere dernieres derniers affiche afficher affichez montre "
     "montrer donne donner liste trouve calcule compare moi aujourd hui hier maintenant ce cette ces "
     "cours "
     "par la"},
    {WordClass::function_word,  // Spanish, Portuguese
     "el los las una unos unas del al con sin por para desde hasta entre sobre durante segun cada todos "
     "todas "
     "todo toda mas menos que quien cual cuales cuando como donde cuanto cuanta cuantos cuantas esta estan "
     "son "
     "hay muestra muestrame mostrar mostrame dame lista ultimo ultima ultimos ultimas ahora hoy ayer ao aos "
     "da do das dos na nas nos em com sem pelo pela pelos pelas um uma quantos quantas quanto qual quais "
     "onde mostre mostra exibir liste cada hoje ontem agora nao mais foram esta fora"},
    {WordClass::function_word,  // Italian
     "il lo gli della dello delle dei degli nel nella nelle negli sul sulla con senza tra fra dal dalla "
     "dalle "
     "che chi quanto quanta quanti quante quale quali quando dove perche come sono era hanno ogni tutti "
     "tutte "
     "ultimi ultime ultimo ultima mostra mostrami mostrare elenca trova oggi ieri adesso piu meno per su di "
     "al "
     "non"},
    {WordClass::function_word,  // Dutch
     "het een van voor naar met zonder uit bij op aan om tot sinds tijdens tussen boven onder hoeveel hoe "
     "welke "
     "welk wie waar wanneer waarom zijn wordt worden werd heeft hebben meer minder meeste alle elke iedere "
     "laatste afgelopen toon laat zien geef lijst vind er niet geen dan vandaag gisteren per"},
    {WordClass::function_word,  // Scandinavian and Finnish
     "och och eller inte med utan till av att det den de som hur hvor mange meget visa vis varje hver alle "
     "alla "
     "siste sista sidste timmen timen er og ikke ikkje fra mellom mellem under over just nu pr kuinka monta "
     "mikd joka kaikki viime nyt per"},
    {WordClass::function_word,  // Polish, Czech, Slovak, Croatian
     "jest nie dla przez oraz lub ile ilu jaki jaka jakie ktore ktory ktora wszystkie kazdy kazdego "
     "ostatnich "
     "ostatnie ostatniej wedlug podle przy bez nad od od do na ze kolik jak kdo kde ktery ktere posledni "
     "poslednich pro jsou neni zobraz koliko koji koja svih svaki prikazi na za"},
    {WordClass::function_word,  // Turkish, Indonesian, Vietnamese, Romanian, Hungarian
     "ve veya ile olan kac hangi nedir ne kadar her son bir icin gore adet basina goster listele yang dan "
     "atau "
     "di ke dari untuk dengan tanpa pada setiap semua berapa banyak apa mana tampilkan tunjukkan terakhir "
     "hari "
     "ini sekarang theo cho cua trong bao nhieu tren arata cele cate pentru din pe cu sau este sunt ultimele "
     "hany mennyi melyik az egy es vagy minden mutasd utolso"},
    {WordClass::label,
     "pod node instance job namespace handler service device container cluster host method path status "
     "code mode region zone team env environment version group label route interface mountpoint endpoint "
     "type name topic partition server target user deployment component state phase reason value metric "
     "test app alertname"},
    {WordClass::subject,  // more than one of what labels name
     "pods nodes instances jobs namespaces handlers services devices containers clusters hosts methods "
     "paths codes modes routes interfaces mountpoints endpoints servers targets users deployments"},
    {WordClass::subject,  // what is measured
     "cpu cpus processor processors core cores memory ram swap heap stack disk disks drive volume volumes "
     "storage "
     "filesystem filesystems partitions space inode inodes file files descriptor descriptors fd fds network "
     "networks traffic bandwidth throughput packet packets byte bytes bit bits octets socket sockets "
     "connection "
     "connections session sessions tcp udp icmp ip dns http https grpc tls ssl api request requests response "
     "responses query queries call calls transaction transactions operation operations ops iops io error "
     "errors "
     "failure failures fault faults exception exceptions timeout timeouts retry retries retransmits "
     "retransmit "
     "drop drops latency latencies duration durations delay lag jitter load usage use utilisation "
     "utilization "
     "saturation pressure capacity limit limits quota quotas budget burn availability uptime downtime "
     "restart "
     "restarts reboot crash crashes crashloop kill kills oom leak leaks alert alerts incident incidents "
     "notification notifications scrape scrapes sample samples series chunk chunks block blocks head wal "
     "tsdb "
     "compaction compactions retention rule rules evaluation evaluations target uptime thread threads "
     "process "
     "processes goroutine goroutines gc garbage collection collector collections pause pauses lock locks "
     "deadlock deadlocks queue queues backlog buffer buffers cache caches hit hits miss misses eviction "
     "evictions key keys table tables row rows index indexes tuple tuples replica replicas replication "
     "consumer consumers producer producers message messages event events log logs entry entries backup "
     "backups certificate certificates cert expiry expiration temperature temperatures humidity voltage "
     "power energy battery fan fans speed sensor sensors interrupt interrupts context switch switches "
     "entropy "
     "clock skew drift ntp signup signups login logins order orders payment payments revenue cost sale sales "
     "customer customers visitor visitors page pages click clicks health healthy unhealthy status probe "
     "probes "
     "ingress egress upstream downstream proxy gateway router firewall vpn wifi switch port ports rack "
     "machine machines vm vms pvc pv slo sla sli apdex percentile percentiles median mean average averages "
     "total totals sum count counts number numbers amount size sizes length width depth percent percentage "
     "ratio fraction share peak minimum maximum threshold trend growth difference deviation histogram "
     "heatmap quantiles rates"},
    {WordClass::subject,  // how it is described
     "used free available unavailable idle busy active inactive open closed running stopped pending ready "
     "failed failing successful success unsuccessful dropped lost received receive sent send transmitted "
     "transmit incoming outgoing inbound outbound read reads write writes written completed waiting blocked "
     "stuck hung dead alive down online offline missing stale slow fast high low full empty hot cold big "
     "large small long "
     "short new old total average overall aggregate requested desired actual expected current remaining left "
     "throttled throttling evicted killed crashed crashing rejected refused denied accepted committed "
     "cached buffered resident virtual physical logical system kernel user hardware daily hourly weekly "
     "monthly seconds minutes hours days weeks months milliseconds ms second day week mb gb kb mib gib kib "
     "mbps "
     "gbps kbps qps rps tps rpm db eth0 rx tx detail details summary overview info stats statistics report "
     "stalled firing silenced flapping degraded saturated overloaded leaking growing rising falling dropping "
     "wait hourly per"},
    {WordClass::subject,  // whose it is
     "prometheus alertmanager grafana kubernetes kube k8s kubelet kubernetes docker containerd etcd coredns "
     "envoy istio linkerd nginx apache haproxy traefik caddy kafka rabbitmq nats redis memcached mysql "
     "mariadb "
     "postgres postgresql mongodb mongo cassandra elasticsearch opensearch clickhouse influxdb zookeeper "
     "consul "
     "vault jenkins gitlab github argocd jvm java tomcat golang go python php ruby rust nodejs linux windows "
     "systemd exporter database databases frontend backend website site shop checkout cart webserver worker "
     "workers scheduler controller apiserver loki tempo mimir thanos cortex minio ceph zfs raid nvme ssd hdd "
     "gpu gpus nvidia vmware proxmox snmp bgp cronjob daemonset statefulset"},
    {WordClass::subject,  // more of all three
     "age ages churn frequency frequencies ticket tickets mem temp net conn conns req reqs err errs msg msgs "
     "util freq watt watts amps volt volts hz mhz ghz "
     "ingest ingestion broker brokers leader leaders follower followers heartbeat heartbeats election "
     "elections raft proposals commit commits rollback rollbacks checkpoint checkpoints scan scans vacuum "
     "bloat pool pools executor executors task tasks batch batches pipeline pipelines build builds tests "
     "release releases deploy deploys rollout rollouts versions image images registry mount mounts dirty "
     "writeback slab hugepages cgroup cgroups numa irq irqs softirq frames frame collisions carrier mtu "
     "nic nics vlan arp conntrack nat dhcp ssh ftp smtp mail mails email emails spam cdn origin edge bot "
     "bots client clients peer peers token tokens auth authentication authorization password account "
     "accounts subscription subscriptions billing invoice invoices refund refunds price prices stock "
     "inventory shipment shipments delivery deliveries trip trips ride rides booking bookings search "
     "searches view views impressions conversion conversions abandonment engagement door doors window "
     "motion light lights lamp lamps heating cooling pump pumps valve valves flow level levels tank water "
     "gas oil fuel solar wind grid meter meters generator generators inverter ups charging discharge rain "
     "outdoor indoor room living kitchen loss packetloss hop hops rtt ping pings handshake handshakes "
     "cipher checksum checksums parity smart wear iowait steal nice softnet spend consumption output input "
     "inputs outputs intake exhaust noise vibration worst best hottest coldest heaviest noisiest wasted "
     "waste orphaned zombie zombies sleeping swapped mapped shared pinned locked unlocked paused resumed "
     "retried expired expiring valid invalid broken bad good ok lead teams tenant tenants project projects "
     "workload workloads ingesters querier distributor shard shards segment segments document documents "
     "indexing merges merge flush flushes fsync sync syncs snapshot snapshots restore restores migration "
     "migrations cron schedule scheduled missed late early undelivered unacked acked consumed produced "
     "published subscribers publishers channel channels stream streams bitrate viewers players matches "
     "games"},
    {WordClass::subject,  // German, Dutch, Scandinavian
     "auslastung speicher speicherverbrauch arbeitsspeicher hauptspeicher festplatte festplatten "
     "speicherplatz "
     "knoten dienst dienste fehler fehlerrate fehlerquote anfragen anfrage antworten antwortzeit latenz "
     "laufzeit betriebszeit netzwerk netzwerkverkehr durchsatz verbindungen neustart neustarts neustarten "
     "anzahl anteil prozent durchschnitt durchschnittliche mittlere freier freie freies frei belegt "
     "verbrauch "
     "nutzung temperatur temperaturen warteschlange prozesse dateien letzte dauer gebruik geheugen "
     "geheugengebruik schijf schijfruimte schijfgebruik verzoeken fouten foutpercentage aantal gemiddelde "
     "netwerk netwerkverkeer verbindingen vrije wachtrij minne minnesanvändning anvendelse forbrug "
     "hukommelse "
     "diskutrymme ledigt ledig nedetid belastning antal"},
    {WordClass::subject,  // French, Spanish, Portuguese, Italian, Romanian
     "utilisation charge disque disques espace erreur erreurs taux requete requetes latence nombre moyenne "
     "moyen reseau trafic debit connexions connexion libre libres serveur serveurs machine duree temps "
     "reponse "
     "redemarrage redemarrages pourcentage file attente consommation uso memoria disco espacio espaco "
     "errores error "
     "erros tasa taxa peticiones solicitudes requisicoes latencia carga promedio media numero trafico red "
     "rede "
     "conexiones conexoes servidor servidores nodo nodos servicio servicios servico servicos tiempo tempo "
     "respuesta resposta reinicios porcentaje porcentagem consumo cola fila livre temperatura utilizzo "
     "spazio "
     "errori errore tasso richieste latenza carico medio numero traffico rete connessioni libero libera "
     "servizio servizi riavvii percentuale risposta coda macchina utilizare memorie"},
    {WordClass::subject,  // Polish, Czech, Turkish, Indonesian, Hungarian, Finnish
     "pamieci pamiec procesora procesor dysk dysku miejsce wolne liczba sieci siec ruch serwer serwery "
     "obciazenie blad bledow zapytania procesoru pamet disku misto volne pocet chyb provoz zatizeni bellek "
     "disk kullanim kullanimi hata istek sayisi oran orani sunucu sunucular gecikme trafik doluluk "
     "penggunaan "
     "memori jumlah permintaan kesalahan rata lalu lintas jaringan szabad memoria terhelt muisti levytila "
     "levytilan kaytto"},
};

constexpr std::string_view kEndings[] = {
    "tion",  "tions", "sion",   "sions",  "ment",    "ments",   "ness",      "ity",    "ities",    "ance",
    "ances", "ence",  "ences",  "able",   "ible",    "ful",     "less",      "ous",    "ive",      "ing",
    "ings",  "ally",  "ately",  "ently",  "ested",   "ated",    "ized",      "ised",   "ked",      "ped",
    "led",   "red",   "sed",    "ted",    "ned",     "ship",    "ung",       "ungen",  "heit",     "keit",
    "lich",  "liche", "lichen", "zeit",   "zahl",    "verkehr", "verbrauch", "quote",  "leistung", "zione",
    "zioni", "mento", "menti",  "miento", "mientos", "dade",    "dad",       "idad",   "aje",      "ancia",
    "encia", "ador",  "adores", "ista",   "eur",     "eurs",    "ement",     "ements", "ique",     "iques",
    "elle",  "heid",  "lijk",   "ingen",  "lar",     "ler",     "lik",       "ning",   "ningar",   "owanie",
    "ania",  "enia",  "ych",    "ego",    "uje",     "ved",     "ged",       "med",    "shed",     "ched",
};

std::string folded(std::string_view word) {
  std::string lower(word);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

// Nothing in the lists is longer.
constexpr std::size_t kLongestWord = 40;

std::unordered_map<std::string_view, WordClass> read_lists() {
  std::unordered_map<std::string_view, WordClass> words;
  for (const WordList& list : kWords) {
    std::string_view rest = list.words;
    while (!rest.empty()) {
      const std::size_t space = rest.find(' ');
      words.emplace(rest.substr(0, space), list.word_class);
      rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
    }
  }
  return words;
}

bool one_edit_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t start = 0;
  while (start < a.size() && a[start] == b[start]) ++start;
  const std::string_view rest_a = a.substr(start);
  const std::string_view rest_b = b.substr(start);
  if (rest_a.empty()) return true;
  if (a.size() < b.size()) return rest_a == rest_b.substr(1);
  if (rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
         rest_a.substr(2) == rest_b.substr(2);
}

}  // namespace

bool is_near_keyword(std::string_view word) {
  constexpr std::size_t kShortest = 5;  // of shorter ones, every other word is near
  if (word.size() > kLongestWord || word.size() + 1 < kShortest) return false;
  const std::string lower = folded(word);
  const auto near = [&](std::string_view name) {
    return name.size() >= kShortest && one_edit_apart(lower, name);
  };
  for (const std::string_view name :
       {"without", "unless", "offset", "ignoring", "group_left", "group_right", "topk", "bottomk", "quantile",
        "stddev", "stdvar", "count_values", "anchored", "smoothed"})
    if (near(name)) return true;
  for (const std::string_view name : {"sum", "avg", "rate", "count", "group"})
    if (one_edit_apart(lower, name)) return true;
  const auto names = functions();
  return std::any_of(names.begin(), names.end(),
                     [&](const Function& function) { return near(function.name); });
}

WordClass classify_word(std::string_view word) {
  static const std::unordered_map<std::string_view, WordClass> words = read_lists();
  if (word.size() > kLongestWord) return WordClass::unknown;
  const std::string lower = folded(word);
  if (const auto found = words.find(lower); found != words.end()) return found->second;
  return find_function(word) != nullptr ? WordClass::function_name : WordClass::unknown;
}

bool has_word_form(std::string_view word) {
  if (word.size() < 6 || word.size() > kLongestWord) return false;
  const std::string lower = folded(word);
  constexpr std::size_t kLong = 11;  // names as long as this have underscores
  if (word.size() >= kLong && !is_near_keyword(word) &&
      std::all_of(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
    return true;
  for (const std::string_view ending : kEndings)
    if (lower.size() >= ending.size() + 2 && lower.ends_with(ending)) return true;
  return false;
}

bool starts_keyword(std::string_view word) {
  for (const std::string_view name :
       {"without", "unless", "offset", "ignoring", "group_left", "bool", "and", "on", "or", "by"})
    if (name.starts_with(word)) return true;
  return false;
}

}  // namespace promql
