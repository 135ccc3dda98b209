#pragma once

#include <memory>
#include <mutex>
#include <utility>

#include "proxy/auth/auth.hpp"
#include "translate/translator.hpp"

// Parts that are replaced when the configuration is read anew. Whoever has begun with the old one ends with
// it.
namespace proxy {

template <class T>
class Replaceable {
 public:
  explicit Replaceable(std::shared_ptr<T> first = nullptr) : now_(std::move(first)) {}

  std::shared_ptr<T> get() const {
    const std::lock_guard lock(mutex_);
    return now_;
  }
  void set(std::shared_ptr<T> next) {
    const std::lock_guard lock(mutex_);
    now_.swap(next);  // the old one goes outside of the lock, maybe with much to tear down
  }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<T> now_;
};

class ReplaceableTranslator final : public translate::Translator {
 public:
  void set(std::shared_ptr<translate::Translator> next) { now_.set(std::move(next)); }
  base::Result<translate::Translation> translate(const translate::Request& request) override {
    return now_.get()->translate(request);
  }

 private:
  Replaceable<translate::Translator> now_;
};

class ReplaceableAuthenticator final : public auth::Authenticator {
 public:
  explicit ReplaceableAuthenticator(std::shared_ptr<const auth::Authenticator> first)
      : now_(std::move(first)) {}
  void set(std::shared_ptr<const auth::Authenticator> next) { now_.set(std::move(next)); }
  bool open() const override { return now_.get()->open(); }
  std::optional<auth::Identity> identify(const http::Request& request) const override {
    return now_.get()->identify(request);
  }

 private:
  Replaceable<const auth::Authenticator> now_;
};

}  // namespace proxy
