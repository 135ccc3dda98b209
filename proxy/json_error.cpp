#include "proxy/json_error.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "base/utf8.hpp"
#include "proxy/query/status.hpp"

namespace proxy {

http::Response prometheus_error(unsigned status, std::string_view type, std::string_view message) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  auto text = base::valid_utf8(message);
  writer.StartObject();
  writer.Key("status");
  writer.String("error");
  writer.Key("errorType");
  writer.String(type.data(), static_cast<rapidjson::SizeType>(type.size()));
  writer.Key("error");
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  writer.EndObject();
  return {status, {{"Content-Type", "application/json"}}, buffer.GetString()};
}

http::Response prometheus_error(const base::Error& error) {
  auto [status, type] = query::http_error(error.code);
  return prometheus_error(status, type, error.detail);
}

}  // namespace proxy
