package id.siklus.accounts.pages;

/** A password as a form sends it, twice; never shown again. */
record NewPassword(String password, String again) {

    NewPassword {
        password = password == null ? "" : password;
        again = again == null ? "" : again;
    }

    @Override
    public String toString() {
        return "NewPassword[…]";
    }
}
