#include "proxy/learning_store.hpp"

#include <utility>

namespace proxy {
namespace {

using RecordPtr = std::shared_ptr<const cache::Record>;

class LearningStore final : public cache::ApprovalStore {
 public:
  LearningStore(std::shared_ptr<cache::ApprovalStore> store, std::shared_ptr<translate::Memory> memory)
      : store_(std::move(store)), memory_(std::move(memory)) {
    // Newest first: the memory keeps what it is told last.
    const auto records = store_->list();
    for (auto record = records.rbegin(); record != records.rend(); ++record)
      if ((*record)->state == cache::State::approved) learn(**record);
  }

  RecordPtr find(std::string_view tenant, std::string_view prompt_key) const override {
    return store_->find(tenant, prompt_key);
  }
  RecordPtr find(std::uint64_t hash) const override { return store_->find(hash); }
  base::Result<RecordPtr> put_pending(cache::Record record) override {
    return store_->put_pending(std::move(record));
  }
  base::Result<RecordPtr> decide(const cache::Decision& decision) override {
    auto decided = store_->decide(decision);
    if (decided && *decided) learn(**decided);
    return decided;
  }
  std::vector<RecordPtr> list() const override { return store_->list(); }
  base::Result<std::vector<cache::Change>> history(std::uint64_t hash) const override {
    return store_->history(hash);
  }
  void count_use(std::uint64_t hash) override { store_->count_use(hash); }

 private:
  void learn(const cache::Record& record) const {
    if (record.state == cache::State::approved)
      memory_->approve(record.tenant, record.prompt, record.output);
    else
      memory_->forget(record.tenant, record.prompt);
  }

  std::shared_ptr<cache::ApprovalStore> store_;
  std::shared_ptr<translate::Memory> memory_;
};

}  // namespace

std::shared_ptr<cache::ApprovalStore> make_learning_store(std::shared_ptr<cache::ApprovalStore> store,
                                                          std::shared_ptr<translate::Memory> memory) {
  return std::make_shared<LearningStore>(std::move(store), std::move(memory));
}

}  // namespace proxy
