#pragma once

#include <stdlib.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace fakes {

// A certificate authority in a folder of its own, made with the openssl command, and what it signs.
class Certificates {
 public:
  Certificates() {
    char path[] = "/tmp/promphrase_certificates_XXXXXX";
    if (::mkdtemp(path) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = path;
    run("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=authority "
        "-keyout " +
        key("ca") + " -out " + certificate("ca"));
    sign("good", "DNS:localhost,IP:127.0.0.1");
    sign("other", "DNS:elsewhere.example");
    sign("expired", "DNS:localhost,IP:127.0.0.1", "-1");
    sign("client", "DNS:client");
    run("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost "
        "-addext "
        "subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout " +
        key("self") + " -out " + certificate("self"));
  }
  ~Certificates() { std::filesystem::remove_all(folder_); }
  Certificates(const Certificates&) = delete;
  Certificates& operator=(const Certificates&) = delete;

  std::string certificate(const std::string& name) const { return folder_ + "/" + name + ".crt"; }
  std::string key(const std::string& name) const { return folder_ + "/" + name + ".key"; }
  const std::string& folder() const { return folder_; }

 private:
  void sign(const std::string& name, const std::string& names, const std::string& days = "2") {
    auto request = folder_ + "/" + name + ".csr";
    auto extensions = folder_ + "/" + name + ".ext";
    run("req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=" + name + " -keyout " +
        key(name) + " -out " + request);
    if (std::system(("echo subjectAltName=" + names + " > " + extensions).c_str()) != 0)
      throw std::runtime_error("no file");
    run("x509 -req -in " + request + " -CA " + certificate("ca") + " -CAkey " + key("ca") +
        " -CAcreateserial -days " + days + " -extfile " + extensions + " -out " + certificate(name));
  }
  static void run(const std::string& arguments) {
    if (std::system(("openssl " + arguments + " 2>/dev/null").c_str()) != 0)
      throw std::runtime_error("openssl " + arguments);
  }

  std::string folder_;
};

// Made once for a whole program.
inline const Certificates& certificates() {
  static const Certificates made;
  return made;
}

}  // namespace fakes
