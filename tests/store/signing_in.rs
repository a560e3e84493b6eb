//! Who is removed, signed out or given something else to do at the moment of signing in does not stay in.

use kontoflytt::store::{Identity, Proof, Role, Session, SignedOut, SigningIn, StaffUser, Store};

use crate::bed::{Bed, at, on_both};

on_both![
    who_was_removed_or_given_another_password_meanwhile_is_not_let_in,
    who_was_signed_out_meanwhile_is_not_let_in_and_may_sign_in_anew,
    of_two_roles_the_one_that_became_known_last_counts,
];

const PASSWORD: &str = "$argon2id$one";

fn session(name: &str, role: Role, second: i64) -> Session {
    Session {
        name: name.to_owned(),
        role,
        form_key: "key".to_owned(),
        began_at: at(second).as_microsecond(),
        seen_at: at(second).as_microsecond(),
    }
}

fn user(password: &str, role: Role) -> StaffUser {
    StaffUser {
        name: "hanna".to_owned(),
        password: password.to_owned(),
        role,
    }
}

fn vera() -> Identity {
    Identity {
        issuer: "https://login.example".to_owned(),
        subject: "v".to_owned(),
        called: "vera".to_owned(),
    }
}

/// A sign-in that was begun at one second and ends at another: whether it is let in, and stays in.
async fn is_in(
    store: &Store,
    name: &str,
    role: Role,
    proof: Proof<'_>,
    (begun, ends): (i64, i64),
) -> bool {
    let token = format!("{name} {begun} {ends}");
    let by = SigningIn {
        proof,
        begun: at(begun),
    };
    let session = session(name, role, ends);
    let opened = store.open_session(&token, &session, by, at(0), at(ends));
    let opened = opened.await.unwrap();
    let stays = store.session(&token).await.unwrap().is_some();
    assert_eq!(opened, stays, "{token}");
    opened
}

async fn who_was_removed_or_given_another_password_meanwhile_is_not_let_in(bed: &Bed) {
    let store = &bed.store;
    let set = async |password: &str, role, second| {
        let user = user(password, role);
        store.set_staff_user(&user, true, at(second)).await.unwrap();
    };
    let hanna = async |begun, ends| {
        let proof = Proof::Password(PASSWORD);
        is_in(store, "hanna", Role::Handler, proof, (begun, ends)).await
    };
    set(PASSWORD, Role::Handler, 1).await;
    assert!(hanna(2, 3).await);
    set("$argon2id$two", Role::Handler, 4).await;
    assert!(!hanna(3, 5).await, "by the old password");
    set(PASSWORD, Role::Reader, 6).await;
    assert!(!hanna(5, 7).await, "with the old role");
    set(PASSWORD, Role::Handler, 8).await;
    assert!(hanna(9, 10).await);
    store.remove_staff_user("hanna", at(11)).await.unwrap();
    assert!(!hanna(10, 12).await, "removed");
    let entries = store.audit_after(0, 100).await.unwrap();
    let signed_in = entries.iter().filter(|one| one.entry.event == "signed_in");
    assert_eq!(signed_in.count(), 2, "of the others nothing is on record");
}

async fn who_was_signed_out_meanwhile_is_not_let_in_and_may_sign_in_anew(bed: &Bed) {
    let store = &bed.store;
    let person = vera();
    let name = store.recorded_name(&person).await.unwrap();
    let vera = async |begun, ends| {
        let proof = Proof::Provider(&person);
        is_in(store, &name, Role::Handler, proof, (begun, ends)).await
    };
    assert!(vera(1, 2).await);
    for (why, second) in [(SignedOut::ByCommand, 10), (SignedOut::NoRole, 20)] {
        store.end_sessions(&name, why, at(second)).await.unwrap();
        assert!(!vera(second - 1, second + 1).await, "{why:?}");
        assert!(
            vera(second + 2, second + 3).await,
            "{why:?}: begun after it"
        );
    }
}

async fn of_two_roles_the_one_that_became_known_last_counts(bed: &Bed) {
    let store = &bed.store;
    let person = vera();
    let name = store.recorded_name(&person).await.unwrap();
    let vera = async |role, begun, ends| {
        let proof = Proof::Provider(&person);
        is_in(store, &name, role, proof, (begun, ends)).await
    };
    assert!(vera(Role::Reader, 3, 4).await, "lowered");
    assert!(
        !vera(Role::Handler, 2, 5).await,
        "what was asked before that may be older"
    );
    assert!(vera(Role::Reader, 2, 6).await, "it says the same");
    assert!(vera(Role::Handler, 7, 8).await, "raised again");
}

/// On a server the two transactions run at the same time: neither order leaves her in.
#[tokio::test]
async fn on_a_server_neither_comes_before_the_other_unseen() {
    let bed = Bed::postgres().await;
    let store = &bed.store;
    for round in 0..20 {
        let second = 10 * round + 1;
        let hanna = user(PASSWORD, Role::Handler);
        store
            .set_staff_user(&hanna, true, at(second))
            .await
            .unwrap();
        let session = session("hanna", Role::Handler, second + 2);
        let by = SigningIn {
            proof: Proof::Password(PASSWORD),
            begun: at(second + 1),
        };
        let token = format!("round {round}");
        let (opened, removed) = tokio::join!(
            store.open_session(&token, &session, by, at(0), at(second + 2)),
            store.remove_staff_user("hanna", at(second + 2)),
        );
        opened.unwrap();
        assert!(removed.unwrap());
        assert_eq!(store.session(&token).await.unwrap(), None);
    }
}
