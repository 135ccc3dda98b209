#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "proxy/config.hpp"

// A configuration file of one test.
class ConfigFile {
 public:
  explicit ConfigFile(const std::string& text)
      : path_(std::filesystem::temp_directory_path() /
              ("promphrase-config-" + std::to_string(::getpid()) + ".yaml")) {
    write(text);
  }
  ~ConfigFile() { std::filesystem::remove(path_); }
  ConfigFile(const ConfigFile&) = delete;
  ConfigFile& operator=(const ConfigFile&) = delete;

  void write(const std::string& text) { std::ofstream(path_, std::ios::binary) << text; }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};
