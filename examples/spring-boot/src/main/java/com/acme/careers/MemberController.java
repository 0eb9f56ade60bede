package com.acme.careers;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How members come in, and change what they look for. Who may do so is the application's part. */
@RestController
class MemberController {

  private final Members members;

  MemberController(Members members) {
    this.members = members;
  }

  @PostMapping("/members")
  @ResponseStatus(HttpStatus.CREATED)
  void join(@RequestBody NewMember member) {
    members.join(member.name(), member.hook(), member.keywords().toArray(String[]::new));
  }

  @PutMapping("/members/{name}/keywords")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void search(@PathVariable("name") String name, @RequestBody List<String> keywords) {
    members.search(name, keywords.toArray(String[]::new));
  }

  /**
   * Who wants to hear of jobs.
   *
   * @param name the member's name, which no other has
   * @param hook where the member hears of jobs
   * @param keywords what the jobs are about
   */
  record NewMember(String name, String hook, List<String> keywords) {}
}
