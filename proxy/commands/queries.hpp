#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "cache/approval_store.hpp"

// What `promphrase queries` does to approvals, on a running server or on the store itself.
namespace proxy::commands {

struct QueryListing {
  std::string state;
  std::string text;
  std::string author;
  std::string sort = "newest";
  std::size_t limit = 50;
};

// Texts are what the API answers with: JSON of the same shape, whichever side they come from.
class QueryTarget {
 public:
  virtual ~QueryTarget() = default;
  virtual base::Result<std::string> list(const QueryListing& listing) = 0;
  virtual base::Result<std::string> show(const std::string& hash, const std::string& part) = 0;
  // `patch` is the body of a PATCH.
  virtual base::Result<std::string> change(const std::string& hash, const std::string& patch) = 0;
  virtual base::Result<std::string> remove(const std::string& hash, const std::string& comment) = 0;
  virtual base::Result<std::string> export_all(const std::string& format, const std::string& state) = 0;
  virtual base::Result<std::string> import_all(const std::string& yaml) = 0;
  // `to` is where; a server has its own place and takes none.
  virtual base::Result<std::string> backup(const std::string& to) = 0;
};

struct ServerOptions {
  std::string url;    // http://HOST:PORT, or without a scheme
  std::string token;  // bearer; or
  std::string user;   // USER:PASSWORD
};

base::Result<std::unique_ptr<QueryTarget>> make_server_target(const ServerOptions& options);

// The store in a data directory that no server has open. `author` is who the changes are by. Where there is
// no store yet, one is made or that is an error.
base::Result<std::unique_ptr<QueryTarget>> make_store_target(const std::string& data_dir,
                                                             const std::string& author, bool may_create);

}  // namespace proxy::commands
